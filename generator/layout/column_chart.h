#pragma once

#include <string>

#include "generator/layout/bar_chart.h"
#include "generator/layout/block.h"
#include "generator/layout/chart_data.h"
#include "generator/layout/chart_head.h"
#include "generator/layout/scribe.h"

namespace portraits::layout {

/// How a chart of columns looks.
struct ColumnChartForm {
    ChartStyles styles;
    ink::SwatchId axis{};
    BarForm columns;
    Length height;      ///< of the longest column
    double fill = 0.6;  ///< of its share of the width that a column takes
    bool head = true;
};

/// Numbers as columns on an axis, side by side over the whole width: growth over years. The number
/// stands on its column, the label under it. Refused where a number or a word is wider than there
/// is room for. Empty without rows.
BlockPtr column_chart(const Scribe& scribe, ChartData data, ColumnChartForm form);

}  // namespace portraits::layout
