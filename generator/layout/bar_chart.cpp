#include "generator/layout/bar_chart.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace portraits::layout {
namespace {

const Length outline_weight = Length::pt(0.5);
/// The white between cells, as a share of their pitch.
constexpr double cell_gap = 0.28;

double greatest_of(const ChartData& data) {
    double greatest = 0;
    for (const ChartRow& row : data.rows) {
        greatest = std::max(greatest, row.value);
    }
    return greatest;
}

/// A box inside of which the stroke lies whole.
ink::Path outlined(const Rect& box, ink::SwatchId fill, ink::SwatchId stroke) {
    ink::Path path = ink::Path::rectangle(box.grown(-outline_weight / 2), fill);
    path.stroke = {stroke, outline_weight};
    return path;
}

/// The cells of a row, by what they are drawn as.
struct CellCounts {
    int full = 0, pale = 0;
};

CellCounts cells_of(const ChartRow& row, int cells) {
    const int lit = std::clamp(static_cast<int>(std::lround(row.value / 100 * cells)), 0, cells);
    switch (row.rounded) {
        case Rounded::Near: return {std::max(0, lit - 1), std::min(1, lit)};
        case Rounded::Above: return {lit, std::min(1, cells - lit)};
        case Rounded::Exact: break;
    }
    return {lit, 0};
}

}  // namespace

double share_of(const ChartRow& row, const BarForm& form, const ChartData& data) {
    const double end = form.to > 0 ? form.to : greatest_of(data);
    return end > 0 ? std::clamp(row.value / end, 0.0, 1.0) : 0;
}

void draw_bar_box(ink::Fragment& into, ink::NodeId figure, const Rect& box, const BarForm& form,
                  bool projected) {
    if (projected && std::min(box.size.width, box.size.height) > outline_weight) {
        into.draw(outlined(box, form.projected_fill, form.projected), figure);
    } else if (std::min(box.size.width, box.size.height) > Length{}) {
        into.draw(ink::Path::rectangle(box, form.bar), figure);
    }
}

DrawBar draw_bars(const BarForm& form, ChartData data) {
    return [form, data = std::move(data)](ink::Fragment& into, ink::NodeId figure,
                                          const ChartRow& row, const Rect& field) {
        if (form.to > 0) {
            into.draw(ink::Path::rectangle(field, form.track), figure);
        }
        Rect bar = field;
        bar.size.width = field.size.width * share_of(row, form, data);
        draw_bar_box(into, figure, bar, form, row.projected);
        return bar.right();
    };
}

DrawBar draw_shares(const ShareForm& form) {
    return [form](ink::Fragment& into, ink::NodeId figure, const ChartRow& row, const Rect& field) {
        const CellCounts counts = cells_of(row, form.cells);
        const Length gap = field.size.width / form.cells * cell_gap;
        // The last cell ends at the field's edge, and the others are as wide as it.
        const Length whole = field.size.width + gap;
        const auto draw_cells = [&](int from, int to, ink::SwatchId colour) {
            ink::Path cells;
            for (int i = from; i < to; ++i) {
                const Length left = field.left() + whole * i / form.cells;
                const Length right = field.left() + whole * (i + 1) / form.cells - gap;
                cells.add_rectangle(Rect::between({left, field.top()}, {right, field.bottom()}));
            }
            if (!cells.verbs.empty()) {
                cells.fill = colour;
                into.draw(std::move(cells), figure);
            }
        };
        const int lit = counts.full + counts.pale;
        draw_cells(0, counts.full, form.full);
        draw_cells(counts.full, lit, form.pale);
        draw_cells(lit, form.cells, form.empty);
        return field.right();
    };
}

}  // namespace portraits::layout
