#pragma once

#include "generator/ink/palette.h"
#include "generator/layout/block.h"

namespace portraits::layout {

/// A section's rule, from side to side; it takes no height.
BlockPtr rule(ink::SwatchId colour);

}  // namespace portraits::layout
