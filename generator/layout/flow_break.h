#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "generator/layout/material.h"

namespace portraits::layout {

/// Breaks a column of text over the frames of a thread, filled in order: as few frames as will do, and of these the breaks of least
/// cost, which is penalties and the squared white at the feet, in lines. What does not fit follows the last range, whose end is then
/// not the parts' end.
std::vector<PartRange> break_over(const Material& material, std::span<const Length> heights);

/// Breaks over columns of equal height.
struct Balance {
    std::vector<PartRange> columns;  ///< empty if the material does not fit
    Length height;                   ///< of the tallest column
    double cost = 0;  ///< penalties, and the squared differences of the columns' heights in lines
};

/// The breaks of least cost over `columns` columns no higher than `limit`.
Balance balance_over(const Material& material, int columns, Length limit);

/// A place where a material may be divided.
struct BreakPoint {
    std::size_t before = 0;  ///< the frame's parts end before this one
    std::size_t after = 0;   ///< the next frame's parts begin with this one
    double cost = 0;
};

/// All places where a material may be divided, its end the last of them: at white that follows a box, and at penalties that
/// are not infinite.
std::vector<BreakPoint> break_points(const Material& material);

}  // namespace portraits::layout
