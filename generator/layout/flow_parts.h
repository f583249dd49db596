#pragma once

#include "generator/layout/material.h"

namespace portraits::layout {

/// A block that flows among text: it stands whole in one column, as high as it needs, in whole lines of the grid.
FlowPtr boxed(BlockPtr block);

/// The flow with white above it, which vanishes at the head of a column. One that `keeps` stands in the column where the next flow
/// begins.
FlowPtr spaced(FlowPtr flow, Length white, bool keeps);

/// What follows goes on at the head of the next column.
FlowPtr column_break();

}  // namespace portraits::layout
