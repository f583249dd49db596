#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

#include "generator/layout/grid.h"
#include "generator/layout/material.h"

namespace portraits::layout {

/// A place where a material may be divided.
struct BreakPoint {
    std::size_t before = 0;  ///< the frame's parts end before this one
    std::size_t after = 0;   ///< the next frame's parts begin with this one
    double cost = 0;
};

/// All places where a material may be divided, its end the last of them: at white that follows a box, and at penalties that
/// are not infinite.
std::vector<BreakPoint> break_points(const Material& material);

/// A material's heights and breaks in the form that a search for the best breaks asks for. Heights are differences of sums from
/// the head, so that the work grows with the breaks of the text times those of a frame; an active list would prune what takes
/// microseconds as it is.
class ColumnBreaks {
public:
    explicit ColumnBreaks(const Material& material);

    [[nodiscard]] std::size_t count() const { return points_.size(); }
    /// Of a break where it is taken: one that is forced is free.
    [[nodiscard]] double cost(std::size_t end) const {
        return is_forced(end) ? 0 : points_[end].cost;
    }
    /// The parts between two breaks; `begin` counts breaks passed, so that 0 is the material's head.
    [[nodiscard]] PartRange range(std::size_t begin, std::size_t end) const {
        return {std::min(starts_[begin], points_[end].before), points_[end].before};
    }
    /// The height between two breaks, which grows with `end`.
    [[nodiscard]] Length height(std::size_t begin, std::size_t end) const {
        return std::max(feet_[end] - heads_[begin], Length{});
    }
    [[nodiscard]] bool is_forced(std::size_t end) const {
        return points_[end].cost == -Penalty::never;
    }

private:
    void measure_feet(const Material& material);
    void measure_heads(const Material& material);

    std::vector<BreakPoint> points_;
    std::vector<std::size_t> starts_;
    std::vector<Length> feet_;   ///< by break
    std::vector<Length> heads_;  ///< by breaks passed
};

/// What white at a foot costs, or a difference between feet.
inline double squared_lines(Length difference) {
    const double lines = difference / grid_line();
    return lines * lines;
}

}  // namespace portraits::layout
