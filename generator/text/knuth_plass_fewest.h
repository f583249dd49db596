#pragma once

#include <vector>

#include "generator/text/knuth_plass_breakpoints.h"

namespace portraits::text::knuth_plass {

/// The least numbers of lines of one measure, whatever rules they break but that measure. What is ruled out is beyond the measure
/// by every account, so that no number is too high.
struct FewestLines {
    int all = 0;
    std::vector<int> after;  ///< for each breakpoint, of the lines after it
};

FewestLines count_fewest_lines(const Breakpoints& breakpoints, Length measure);

}  // namespace portraits::text::knuth_plass
