#pragma once

#include <vector>

#include "generator/layout/material.h"

namespace portraits::layout {

/// Breaks over columns of equal height.
struct Balance {
    std::vector<PartRange> columns;  ///< empty if the material does not fit
    Length height;                   ///< of the tallest column
    double cost = 0;  ///< penalties, and the squared differences of the columns' heights in lines
};

/// The breaks of least cost over `columns` columns no higher than `limit`.
Balance balance_over(const Material& material, int columns, Length limit);

}  // namespace portraits::layout
