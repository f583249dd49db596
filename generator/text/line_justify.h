#pragma once

#include <vector>

#include "generator/text/line_slots.h"

namespace portraits::text {

/// How a line was brought to its measure.
struct Justified {
    double space = 1;  ///< its word spaces as a factor of the font's
    Length tracking;   ///< added to every gap between its letters
};

/// Brings a line to a width by its spaces, and where these come to their limits by its letters. A line that would have to go
/// beyond both is set ragged: its spaces stay as they are.
Justified justify(std::vector<Slot>& slots, Length target, const LineRequest& request);

}  // namespace portraits::text
