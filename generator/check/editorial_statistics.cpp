#include "generator/check/editorial_statistics.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace portraits::check {
namespace {

/// The median of the absolute deviations of a normal distribution, in standard deviations.
constexpr double normal_deviation = 0.6745;

}  // namespace

double median(std::vector<double> values) {
    if (values.empty()) {
        return 0;
    }
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    if (values.size() % 2 == 1) {
        return *middle;
    }
    return (*std::max_element(values.begin(), middle) + *middle) / 2;
}

std::vector<double> robust_z(std::span<const double> values) {
    const double centre = median({values.begin(), values.end()});
    std::vector<double> deviations;
    for (const double value : values) {
        deviations.push_back(std::abs(value - centre));
    }
    const double unit = median(std::move(deviations));
    std::vector<double> scores;
    for (const double value : values) {
        scores.push_back(unit > 0 ? normal_deviation * (value - centre) / unit : 0);
    }
    return scores;
}

}  // namespace portraits::check
