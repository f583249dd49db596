#pragma once

#include <vector>

#include "generator/layout/block.h"

namespace portraits::layout {

/// Blocks in columns of one width, row by row; the highest of a row gives its height. Those that show nothing leave no gap. `white`
/// stands between the rows. All of them or none: refused with the height that is missing.
BlockPtr tiles(std::vector<BlockPtr> blocks, int columns, Length gutter, Length white);

}  // namespace portraits::layout
