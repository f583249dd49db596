#include "generator/layout/row_chart.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "generator/layout/map_draw.h"

namespace portraits::layout {
namespace {

const Length hairline = Length::pt(0.25);

/// Sets a chart from the top down.
class RowSetter {
public:
    RowSetter(const Scribe& scribe, const ChartData& data, const RowChartForm& form,
              const DrawBar& draw_bar, Length width, const Tightness& tightness)
        : scribe_{&scribe},
          data_{&data},
          form_{&form},
          draw_bar_{&draw_bar},
          width_{width},
          label_{scribe.style(form.styles.label, tightness)},
          value_{scribe.style(form.styles.value, tightness)},
          paper_{scribe.book().swatch("paper")},
          white_{label_.leading / 3} {
        gutter_ = form.gutter > Length{} ? form.gutter : white_ * 2;
        row_ = form.row > Length{} ? form.row : label_.leading + white_ * 2;
        bar_ = form.bar > Length{} ? form.bar : label_.leading * 0.6;
        measure();
    }

    Placed run(Space space) && {
        figure_ = add_figure(ink_, data_->told());
        if (form_->head) {
            top_ = draw_chart_head(ink_, figure_, *scribe_, form_->styles, *data_, width_);
        }
        const Length first = top_;
        for (const ChartRow& row : data_->rows) {
            add(row);
        }
        if (form_->axis_rule && beside_) {
            rule({field_left_, first}, {field_left_, top_}, form_->axis);
        }
        if (over_ > Length{}) {
            return Placed::refused(
                fmt::format("a label of the chart is {:.1f} mm too wide", over_.to_mm()), over_);
        }
        return Placed::full_if_fits(space, {width_, top_}, std::move(ink_));
    }

private:
    void measure() {
        Length longest, value_width;
        for (const ChartRow& row : data_->rows) {
            longest = std::max(longest, scribe_->line(label_, row.label).width);
            value_width = std::max(value_width, scribe_->line(value_, row.printed).width);
        }
        const Length column = form_->label_width > Length{} ? form_->label_width : longest;
        const Length at_end = form_->values == ValuePlace::End ? value_width + gutter_ : Length{};
        const Length beyond = form_->values == ValuePlace::Beyond ? value_width + white_ : Length{};
        beside_ = column + gutter_ + at_end <= width_ / 2;
        field_left_ = beside_ ? column + gutter_ : Length{};
        field_right_ = width_ - beyond - (beside_ ? at_end : Length{});
        label_measure_ = beside_ ? column : width_ - at_end;
    }

    void add(const ChartRow& row) {
        SetText label = scribe_->lines(label_, row.label, label_measure_);
        over_ = std::max(over_, label.width - label_measure_);
        const Length more = label.height - label_.leading;
        // Labels above their bars have lines to themselves, and the bar the rest of the row.
        const Length height = beside_ ? row_ + more : label.height + bar_ + white_ * 2;
        const Length middle =
            beside_ ? top_ + height / 2 : top_ + label.height + (bar_ + white_) / 2;
        const Length first_line = beside_ ? middle : top_ + label_.leading / 2;
        const Length baseline = centred_baseline(label_, first_line, beside_ ? label.lines : 1);
        draw(ink_, std::move(label), {Length{}, baseline - label_.baseline}, figure_);
        const Rect field = Rect::between({field_left_, middle - bar_ / 2},
                                         {field_right_, middle + (bar_ - bar_ / 2)});
        const Length end = (*draw_bar_)(ink_, figure_, row, field);
        add_value(row, end, form_->values == ValuePlace::End ? first_line : middle);
        top_ += height;
        add_sentence(row);
        if (form_->row_rules) {
            rule({Length{}, top_}, {width_, top_}, form_->rule);
        }
    }

    void add_value(const ChartRow& row, Length bar_end, Length middle) {
        const text::Line line = scribe_->line(value_, row.printed);
        const Length baseline = centred_baseline(value_, middle);
        if (form_->values == ValuePlace::End) {
            draw_right(ink_, line, {width_, baseline}, figure_);
        } else if (bar_end + white_ + line.width <= width_) {
            draw(ink_, line, {bar_end + white_, baseline}, figure_);
        } else {
            // No room beyond a bar that is nearly as long as its track: the number stands on it.
            Style on_bar = value_;
            on_bar.type.colour = row.projected ? value_.type.colour : paper_;
            draw_right(ink_, scribe_->line(on_bar, row.printed), {bar_end - white_, baseline},
                       figure_);
        }
    }

    void add_sentence(const ChartRow& row) {
        if (form_->sentence_style.empty() || row.sentence.empty()) {
            return;
        }
        const Style style = scribe_->style(form_->sentence_style);
        SetText sentence = scribe_->lines(style, row.sentence, width_ - field_left_);
        // The row's own white is above the sentence already.
        const Length top = top_ - white_ / 2;
        top_ = top + sentence.height + white_;
        draw(ink_, std::move(sentence), {field_left_, top}, figure_);
    }

    void rule(Point from, Point to, ink::SwatchId colour) {
        ink_.draw(ink::Path::rule(from, to, {colour, hairline}), figure_);
    }

    const Scribe* scribe_;
    const ChartData* data_;
    const RowChartForm* form_;
    const DrawBar* draw_bar_;
    Length width_;
    Style label_, value_;
    ink::SwatchId paper_;
    Length white_;  ///< a third of a line, the measure of all white in the chart
    Length gutter_, row_, bar_;
    bool beside_ = true;  ///< labels stand beside their bars
    Length field_left_, field_right_, label_measure_;
    Length over_;  ///< by how much a label is wider than its measure
    ink::Fragment ink_;
    ink::NodeId figure_{};
    Length top_;
};

class RowChart : public Block {
public:
    RowChart(const Scribe& scribe, ChartData data, RowChartForm form, DrawBar draw_bar)
        : scribe_{scribe},
          data_{std::move(data)},
          form_{std::move(form)},
          draw_bar_{std::move(draw_bar)} {}

    Placed place(Space space, const Tightness& tightness) const override {
        return RowSetter{scribe_, data_, form_, draw_bar_, space.width, tightness}.run(space);
    }

private:
    Scribe scribe_;
    ChartData data_;
    RowChartForm form_;
    DrawBar draw_bar_;
};

}  // namespace

BlockPtr row_chart(const Scribe& scribe, ChartData data, RowChartForm form, DrawBar draw_bar) {
    return data.rows.empty() ? nullptr
                             : std::make_shared<RowChart>(scribe, std::move(data), std::move(form),
                                                          std::move(draw_bar));
}

}  // namespace portraits::layout
