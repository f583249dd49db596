#pragma once

#include <vector>

namespace portraits::layout {

/// The non-decreasing sequence nearest to the given one by least squares: pool adjacent violators
/// (Ayer and others, 1955).
std::vector<double> isotonic(const std::vector<double>& values);

/// Directions round a rim, moved apart by least squares until neighbours are `gap` degrees or more
/// apart. The order by bearing is kept; the circle is cut at its widest gap. Degrees in any turn,
/// in the order of `bearings`. Needs 360 degrees for all of them.
std::vector<double> spread_round(const std::vector<double>& bearings, double gap);

}  // namespace portraits::layout
