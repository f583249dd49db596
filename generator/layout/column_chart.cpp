#include "generator/layout/column_chart.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "generator/layout/map_draw.h"

namespace portraits::layout {
namespace {

const Length axis_weight = Length::pt(0.25);

/// Sets a chart: head, numbers over columns, axis, labels.
class ColumnSetter {
public:
    ColumnSetter(const Scribe& scribe, const ChartData& data, const ColumnChartForm& form,
                 Length width, const Tightness& tightness)
        : scribe_{&scribe},
          data_{&data},
          form_{&form},
          width_{width},
          label_{scribe.style(form.styles.label, tightness)},
          value_{scribe.style(form.styles.value, tightness)} {
        label_.paragraph.align = text::Align::Centre;
    }

    Placed run(Space space) && {
        figure_ = add_figure(ink_, data_->told());
        Length top;
        if (form_->head) {
            top = draw_chart_head(ink_, figure_, *scribe_, form_->styles, *data_, width_);
        }
        axis_ = top + value_.leading + form_->height;
        for (std::size_t i = 0; i < data_->rows.size(); ++i) {
            add(data_->rows[i], slot(i));
        }
        ink_.draw(ink::Path::rule({Length{}, axis_}, {width_, axis_}, {form_->axis, axis_weight}),
                  figure_);
        if (over_ > Length{}) {
            return Placed::refused(
                fmt::format("words of the chart are {:.1f} mm over", over_.to_mm()), over_);
        }
        return Placed::full_if_fits(space, {width_, axis_ + labels_}, std::move(ink_));
    }

private:
    struct Slot {
        Length left, width;
    };

    /// A row's share of the width; the last one ends at the edge.
    [[nodiscard]] Slot slot(std::size_t row) const {
        const auto count = static_cast<int>(data_->rows.size());
        const auto at = [&](std::size_t i) {
            return width_ * static_cast<std::int64_t>(i) / count;
        };
        return {at(row), at(row + 1) - at(row)};
    }

    void add(const ChartRow& row, Slot slot) {
        const Length gap = slot.width * ((1 - form_->fill) / 2);
        const Rect field = Rect::between({slot.left + gap, axis_ - form_->height},
                                         {slot.left + slot.width - gap, axis_});
        const Length top = draw_column(row, field);
        const text::Line value = scribe_->line(value_, row.printed);
        const Length below = value_.leading - value_.baseline;
        draw(ink_, value, {slot.left + (slot.width - value.width) / 2, top - below}, figure_);
        SetText label = scribe_->lines(label_, row.label, slot.width);
        over_ = std::max({over_, value.width - slot.width, label.width - slot.width});
        labels_ = std::max(labels_, label.height);
        draw(ink_, std::move(label), {slot.left, axis_}, figure_);
    }

    /// Returns the height at which the column ends.
    Length draw_column(const ChartRow& row, const Rect& field) {
        const BarForm& form = form_->columns;
        const double share = share_of(row, form, *data_);
        Rect column = field;
        column.size.height = field.size.height * share;
        column.origin.y = field.bottom() - column.size.height;
        draw_bar_box(ink_, figure_, column, form, row.projected);
        return column.top();
    }

    const Scribe* scribe_;
    const ChartData* data_;
    const ColumnChartForm* form_;
    Length width_;
    Style label_, value_;
    Length axis_;    ///< height of the axis
    Length labels_;  ///< height of the labels below it
    Length over_;    ///< by how much words are wider than their column's share
    ink::Fragment ink_;
    ink::NodeId figure_{};
};

class ColumnChart : public Block {
public:
    ColumnChart(const Scribe& scribe, ChartData data, ColumnChartForm form)
        : scribe_{scribe}, data_{std::move(data)}, form_{std::move(form)} {}

    Placed place(Space space, const Tightness& tightness) const override {
        return ColumnSetter{scribe_, data_, form_, space.width, tightness}.run(space);
    }

private:
    Scribe scribe_;
    ChartData data_;
    ColumnChartForm form_;
};

}  // namespace

BlockPtr column_chart(const Scribe& scribe, ChartData data, ColumnChartForm form) {
    return data.rows.empty()
               ? nullptr
               : std::make_shared<ColumnChart>(scribe, std::move(data), std::move(form));
}

}  // namespace portraits::layout
