#pragma once

#include <optional>

#include "generator/layout/block.h"
#include "generator/layout/phrase.h"
#include "generator/layout/scribe.h"

namespace portraits::layout {

/// A rail block of 18 mm: fifteen cells, one for each year of schooling, filled to the mean. Empty
/// without a figure. The scribe outlives the block.
BlockPtr schooling_cells(const Scribe& scribe, std::optional<double> years, Words words);

}  // namespace portraits::layout
