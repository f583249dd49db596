#pragma once

#include "generator/layout/row_chart.h"

namespace portraits::layout {

// In a template: `{block: bars, field: figures.growth, to: 100}`, with `direction: up` as columns;
// `{block: shares, field: figures.shares, label_width: 54}`.

/// The colours of bars, and the end of their scale.
struct BarForm {
    ink::SwatchId bar{};
    ink::SwatchId projected{};  ///< outlines and fills a bar of what is yet to come
    ink::SwatchId projected_fill{};
    ink::SwatchId track{};
    double to = 0;  ///< the number at the end of the track; 0: the greatest number, and no track
};

/// How much of the scale a row's number takes, 0 to 1; numbers below 0 take nothing.
double share_of(const ChartRow& row, const BarForm& form, const ChartData& data);

/// Draws a number's box: solid, or outlined where it is yet to come.
void draw_bar_box(ink::Fragment& into, ink::NodeId figure, const Rect& box, const BarForm& form,
                  bool projected);

/// Draws a row's number as a bar.
DrawBar draw_bars(const BarForm& form, ChartData data);

/// How a row's share of a hundred is drawn: in cells, each of an equal part of it.
struct ShareForm {
    ink::SwatchId full{}, pale{}, empty{};
    int cells = 50;
};

/// Draws a row's percentage as full cells. The last cell of a rounded share is pale: the one that is
/// not certain, or, where the share is more than said, the one that is begun.
DrawBar draw_shares(const ShareForm& form);

}  // namespace portraits::layout
