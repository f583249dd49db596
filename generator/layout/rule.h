#pragma once

#include "generator/layout/block.h"
#include "generator/layout/scribe.h"

namespace portraits::layout {

/// A section's rule in the accent colour, from side to side; it takes no height.
BlockPtr rule(const Scribe& scribe);

}  // namespace portraits::layout
