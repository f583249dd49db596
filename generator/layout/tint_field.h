#pragma once

#include "generator/layout/block.h"

namespace portraits::layout {

/// A solid colour over all of the space: the ground that other frames stand on.
BlockPtr tint_field(ink::SwatchId colour);

}  // namespace portraits::layout
