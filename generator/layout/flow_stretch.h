#pragma once

#include <span>
#include <vector>

#include "generator/layout/material.h"

namespace portraits::layout {

/// Deals out `slack` in proportion to the weights, none taking more than its weight; the shares are whole multiples of `unit`, or of
/// the smallest length if that is 0. The sum is exact by a running remainder: what no share can take is left over.
std::vector<Length> shares(Length slack, std::span<const Length> weights, Length unit);

/// Lowers the foot of a range to `height` by stretching the white inside of it, as far as that stretches: in whole lines where the
/// material's text stands on the grid.
void stretch_to(Material& material, PartRange range, Length height);

}  // namespace portraits::layout
