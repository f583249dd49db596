#pragma once

#include <span>
#include <vector>

namespace portraits::check {

/// The middle value; the mean of the two middle ones of an even count. Of nothing it is 0.
double median(std::vector<double> values);

/// How far each value lies from the median, in units that are standard deviations if the values are normal (the modified
/// z-score of Iglewicz and Hoaglin, "How to Detect and Handle Outliers", 1993): a few wild values do not widen the unit.
/// All 0 if more than half of the values are the same.
std::vector<double> robust_z(std::span<const double> values);

}  // namespace portraits::check
