#pragma once

#include <span>
#include <vector>

#include "generator/layout/material.h"

namespace portraits::layout {

/// Breaks a column of text over the frames of a thread, filled in order: as few frames as will do, and of these the breaks of least
/// cost, which is penalties and the squared white at the feet, in lines. What does not fit follows the last range, whose end is then
/// not the parts' end.
std::vector<PartRange> break_over(const Material& material, std::span<const Length> heights);

}  // namespace portraits::layout
