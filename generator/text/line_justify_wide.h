#pragma once

#include <vector>

#include "generator/text/line_slots.h"

namespace portraits::text {

/// Whether a line has gaps between characters that stand in squares.
bool has_gaps(const std::vector<Slot>& slots);

/// Widens a line by its spaces and gaps, each by the same share of its limits, as the breaker reckons: by their widths would not do,
/// for most gaps have none.
void widen_gaps(std::vector<Slot>& slots, Length more, const LineRequest& request);

/// The word spaces of a line as a factor of the font's; 1 if it has none.
double space_factor(const std::vector<Slot>& slots);

}  // namespace portraits::text
