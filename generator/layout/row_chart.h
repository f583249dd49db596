#pragma once

#include <functional>
#include <string>

#include "generator/layout/block.h"
#include "generator/layout/chart_data.h"
#include "generator/layout/chart_head.h"
#include "generator/layout/scribe.h"

namespace portraits::layout {

/// Where a row's number is printed.
enum class ValuePlace {
    Bar,     ///< at the end of its bar, on the track that goes on behind it
    Beyond,  ///< at the end of its bar, for which the longest bar leaves room
    End,     ///< in a column at the end edge
};

/// How a chart of rows looks. Measures that are 0 follow from the leading of the labels.
struct RowChartForm {
    ChartStyles styles;
    std::string sentence_style;  ///< of the row's sentence under its bar; empty: not printed
    ink::SwatchId rule{}, axis{};
    Length label_width;  ///< 0: that of the longest label
    Length gutter;       ///< beside the field
    Length row;          ///< height of a row with one line of label
    Length bar;          ///< height of a bar
    bool head = true;
    bool row_rules = false;  ///< at the foot of each row
    bool axis_rule = false;  ///< where bars begin that stand beside their labels
    ValuePlace values = ValuePlace::End;
};

/// Draws a row's bar into its field; returns where the bar ends.
using DrawBar = std::function<Length(ink::Fragment& into, ink::NodeId figure, const ChartRow& row,
                                     const Rect& field)>;

/// A chart of rows, one figure: label at the start edge, bar, number. Labels that would leave the
/// bars less than half of the width stand above them. Empty without rows.
BlockPtr row_chart(const Scribe& scribe, ChartData data, RowChartForm form, DrawBar draw_bar);

}  // namespace portraits::layout
