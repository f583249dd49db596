#pragma once

#include <array>
#include <string>
#include <vector>

#include "generator/layout/block.h"

namespace portraits::layout {

/// What stands side by side: a paragraph in two languages. Either may be null.
struct Pair {
    std::array<BlockPtr, 2> sides;
    Length white;  ///< above it, unless it heads a frame
};

/// Pairs one under the other in two columns of one width. Both sides of a pair begin level, and the
/// taller one gives its height. Where the frame ends, the pairs that are left are the rest: a pair
/// is never divided. In the structure one column follows the other, each in a division of its
/// language.
BlockPtr pairs(std::vector<Pair> rows, Length gutter, std::array<std::string, 2> langs);

}  // namespace portraits::layout
