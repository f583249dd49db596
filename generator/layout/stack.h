#pragma once

#include <vector>

#include "generator/layout/block.h"

namespace portraits::layout {

/// Blocks one below the other from the head of the frame, and those of `foot` standing on its foot. Free space falls between the
/// two. Refused as a whole, with the height that is missing in all, if one does not fit; partial if one is.
BlockPtr stack(std::vector<BlockPtr> blocks, std::vector<BlockPtr> foot = {});

}  // namespace portraits::layout
