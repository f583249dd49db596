#pragma once

#include <string>

#include "generator/layout/chart_data.h"
#include "generator/layout/scribe.h"

namespace portraits::layout {

/// The styles of a chart's words, by name.
struct ChartStyles {
    std::string head, note, label, value;
};

/// A rule, the title, and how to read the chart: beside the title, or below it where there is no
/// room. Returns the height; 0 if there is neither title nor note.
Length draw_chart_head(ink::Fragment& into, ink::NodeId figure, const Scribe& scribe,
                       const ChartStyles& styles, const ChartData& data, Length width);

/// How far below the top of its line the capitals of a style begin.
Length capitals_top(const Style& style);

/// The baseline of the first of some lines whose capitals stand in the middle of a height.
Length centred_baseline(const Style& style, Length middle, std::size_t lines = 1);

}  // namespace portraits::layout
