#include "generator/layout/bars.h"

#include <algorithm>
#include <utility>

#include "generator/layout/label_line.h"
#include "generator/layout/map_draw.h"
#include "generator/layout/numbers.h"

namespace portraits::layout {
namespace {

constexpr double axis_end = 60e3;  // US$
constexpr double axis_step = 20e3;
constexpr double block_height = 24;  // mm, as all that follow
constexpr double bars_left = 11.5;
constexpr double first_bar = 6.9;
constexpr double bar_pitch = 4.5;
constexpr double bar_height = 2.5;
constexpr double label_baseline = 1.9;  // below the bar's top
constexpr double axis_text_y = 18.1;
constexpr double zero_line_over = 0.4;  // beyond the bars
constexpr double break_width = 0.6;
constexpr double break_before_end = 3;

class GdpBars : public Block {
public:
    GdpBars(const Scribe& scribe, GdpPair gdp, Words words)
        : scribe_{&scribe}, gdp_{gdp}, words_{std::move(words)} {}

    Placed place(Space space, const Tightness&) const override {
        if (!gdp_.city || !gdp_.country) {
            return Placed::nothing();
        }
        ink::Fragment ink = rail_head(*scribe_, words_("gdp.title"), space.width);
        const ink::NodeId figure = add_figure(ink, alternative_text());
        const Accent& accent = scribe_->accent();
        draw_bar(ink, figure, 0, words_("facts.city"), *gdp_.city, accent.solid, space.width);
        draw_bar(ink, figure, 1, words_("facts.country"), *gdp_.country, accent.tint50,
                 space.width);
        draw_axis(ink, figure, space.width);
        return Placed::full_if_fits(space, {space.width, Length::mm(block_height)}, std::move(ink));
    }

private:
    [[nodiscard]] std::string alternative_text() const {
        const auto text = [&](double value) {
            return format_number(value, scribe_->lang(), Decimals::None);
        };
        return fill(words_("gdp.alt"),
                    {{"city", text(*gdp_.city)}, {"country", text(*gdp_.country)}});
    }

    [[nodiscard]] static Length x_of(double value, Length width) {
        const Length left = Length::mm(bars_left);
        return left + (width - left) * (std::clamp(value, 0.0, axis_end) / axis_end);
    }

    void draw_bar(ink::Fragment& ink, ink::NodeId figure, int row, const std::string& label,
                  double value, ink::SwatchId colour, Length width) const {
        const double top = first_bar + bar_pitch * row;
        draw(ink, scribe_->line(scribe_->style("facts label"), label),
             at_mm(0, top + label_baseline), figure);
        const auto bar = [&](Length from, Length to) {
            ink.draw(ink::Path::rectangle(
                         Rect::between({from, Length::mm(top)}, {to, Length::mm(top + bar_height)}),
                         colour),
                     figure);
        };
        const Length left = Length::mm(bars_left);
        if (value <= axis_end) {
            bar(left, x_of(value, width));
            return;
        }
        // The bar goes on beyond the axis: it is broken before the end, and its figure stands in
        // the table.
        const Length gap = width - Length::mm(break_before_end);
        bar(left, gap);
        bar(gap + Length::mm(break_width), width);
    }

    void draw_axis(ink::Fragment& ink, ink::NodeId figure, Length width) const {
        const Length left = Length::mm(bars_left);
        ink.draw(
            ink::Path::rule({left, Length::mm(first_bar - zero_line_over)},
                            {left, Length::mm(first_bar + bar_pitch + bar_height + zero_line_over)},
                            {scribe_->book().swatch("k50"), Length::pt(0.25)}),
            figure);
        const Style style = scribe_->style("axis");
        for (double value = 0; value <= axis_end; value += axis_step) {
            const text::Line line = scribe_->line(style, format_number(value, scribe_->lang()));
            // Centred under its value; the last one ends with the axis.
            const Length start = std::min(x_of(value, width) - line.width / 2, width - line.width);
            draw(ink, line, {start, Length::mm(axis_text_y)}, figure);
        }
    }

    const Scribe* scribe_;
    GdpPair gdp_;
    Words words_;
};

}  // namespace

BlockPtr gdp_bars(const Scribe& scribe, GdpPair gdp, Words words) {
    return std::make_shared<GdpBars>(scribe, gdp, std::move(words));
}

}  // namespace portraits::layout
