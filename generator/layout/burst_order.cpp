#include "generator/layout/burst_order.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstddef>
#include <numeric>

namespace portraits::layout {
namespace {

struct Pool {
    double sum = 0;
    std::size_t count = 0;

    [[nodiscard]] double mean() const { return sum / static_cast<double>(count); }
};

/// The place in `order` after the widest gap: where the circle is cut open.
std::size_t start_after_widest_gap(const std::vector<double>& bearings,
                                   const std::vector<std::size_t>& order) {
    std::size_t start = 0;
    double widest = -1;
    for (std::size_t i = 0; i < order.size(); ++i) {
        const double before = i == 0 ? bearings[order.back()] - 360 : bearings[order[i - 1]];
        const double gap = bearings[order[i]] - before;
        if (gap > widest) {
            widest = gap;
            start = i;
        }
    }
    return start;
}

/// Keeps a non-decreasing sequence within a range of the given width, still nearest to what was
/// wanted: for a fixed range that is clamping, and the sum of squares is convex in the range's
/// start, which is found by halving.
void narrow(std::vector<double>& values, const std::vector<double>& wanted, double width) {
    double low = values.front();
    double high = values.back() - width;
    if (high <= low) {
        return;
    }
    const auto slope = [&](double start) {
        double sum = 0;
        for (std::size_t i = 0; i < values.size(); ++i) {
            sum += values[i] < start ? start - wanted[i] : 0;
            sum += values[i] > start + width ? start + width - wanted[i] : 0;
        }
        return sum;
    };
    for (int i = 0; i < 60; ++i) {
        const double middle = (low + high) / 2;
        (slope(middle) < 0 ? low : high) = middle;
    }
    for (double& value : values) {
        value = std::clamp(value, low, low + width);
    }
}

}  // namespace

std::vector<double> isotonic(const std::vector<double>& values) {
    std::vector<Pool> pools;
    for (const double value : values) {
        pools.push_back({value, 1});
        while (pools.size() > 1 && pools[pools.size() - 2].mean() > pools.back().mean()) {
            const Pool last = pools.back();
            pools.pop_back();
            pools.back().sum += last.sum;
            pools.back().count += last.count;
        }
    }
    std::vector<double> result;
    result.reserve(values.size());
    for (const Pool& pool : pools) {
        result.insert(result.end(), pool.count, pool.mean());
    }
    return result;
}

std::vector<double> spread_round(const std::vector<double>& bearings, double gap) {
    const std::size_t count = bearings.size();
    assert(gap * static_cast<double>(count) <= 360);
    if (count == 0) {
        return {};
    }
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return bearings[a] < bearings[b]; });
    const std::size_t start = start_after_widest_gap(bearings, order);

    // Positions p with p[i + 1] − p[i] ≥ gap are, less i·gap, any non-decreasing sequence.
    std::vector<double> wanted(count);
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t place = start + i;
        const double turn = place >= count ? 360 : 0;
        wanted[i] = bearings[order[place % count]] + turn - gap * static_cast<double>(i);
    }
    std::vector<double> moved = isotonic(wanted);
    // The last stands a gap before the first, a turn on.
    narrow(moved, wanted, 360 - gap * static_cast<double>(count));
    std::vector<double> result(count);
    for (std::size_t i = 0; i < count; ++i) {
        result[order[(start + i) % count]] = moved[i] + gap * static_cast<double>(i);
    }
    return result;
}

}  // namespace portraits::layout
