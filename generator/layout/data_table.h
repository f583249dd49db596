#pragma once

#include <string>

#include "generator/layout/block.h"
#include "generator/layout/chart_data.h"
#include "generator/layout/scribe.h"

namespace portraits::layout {

/// The styles of a table, and the swatch of the rule below each row.
struct TableForm {
    std::string label_style, value_style;
    ink::SwatchId rule{};
};

/// A chart's rows as a table: label, number. What a drawing shows stays within reach of those who do
/// not see it. Empty without rows.
BlockPtr data_table(const Scribe& scribe, ChartData data, TableForm form);

}  // namespace portraits::layout
