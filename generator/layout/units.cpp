#include "generator/layout/units.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "generator/layout/chart_head.h"
#include "generator/layout/map_draw.h"

namespace portraits::layout {
namespace {

const Length rule_weight = Length::pt(0.75);
/// The white between marks as a share of their pitch.
constexpr double gap_width = 0.3;

class UnitBlock : public Block {
public:
    UnitBlock(const Scribe& scribe, UnitFigure figure, UnitForm form)
        : scribe_{scribe}, figure_{std::move(figure)}, form_{std::move(form)} {}

    Placed place(Space space, const Tightness& tightness) const override {
        ink::Fragment ink;
        ink.draw(
            ink::Path::rule({}, {space.width, Length{}}, {scribe_.accent().solid, rule_weight}));
        const Length beside = space.width - form_.column - form_.gutter;
        const bool below = beside < form_.column;
        const Length words = set_words(ink, below ? space.width : form_.column, tightness);
        const Length left = below ? Length{} : form_.column + form_.gutter;
        const Length top = below ? words + form_.gutter / 2 : marks_top(tightness);
        const Length marks = draw_marks(ink, {left, top}, below ? space.width : beside);
        return Placed::full_if_fits(space, {space.width, std::max(words, marks)}, std::move(ink));
    }

private:
    /// The field's head is level with the number's.
    [[nodiscard]] Length marks_top(const Tightness& tightness) const {
        return capitals_top(scribe_.style(form_.number_style, tightness));
    }

    /// Sets the number and its words; returns where they end.
    Length set_words(ink::Fragment& ink, Length measure, const Tightness& tightness) const {
        SetText number =
            scribe_.lines(scribe_.style(form_.number_style, tightness), figure_.number, measure);
        Length top = number.height;
        ink.take(std::move(number.ink), {});
        record::Inlines words(2);
        words[0].text = figure_.unit;
        words[0].strong = true;
        words[1].text = fmt::format(" {}", figure_.sentence);
        SetText set = scribe_.lines(scribe_.style(form_.words_style, tightness), words, measure);
        ink.take(std::move(set.ink), {Length{}, top});
        return top + set.height;
    }

    /// How many marks stand in a row of a width: the last one ends at its edge.
    [[nodiscard]] std::int64_t in_row(Length width) const {
        const double pitches = width / form_.pitch;
        return std::max<std::int64_t>(1, static_cast<std::int64_t>(pitches + gap_width));
    }

    /// Draws the marks row by row from a corner; returns where they end.
    Length draw_marks(ink::Fragment& ink, Point corner, Length width) const {
        const std::int64_t row = in_row(width);
        const Length pitch = width * (1 / (static_cast<double>(row) - gap_width));
        const Length size = pitch * (1 - gap_width);
        ink::Path marks;
        Rect box{corner, {size, size}};
        for (std::int64_t i = 0; i < figure_.marks; ++i) {
            box.origin = corner + Point{pitch * (i % row), pitch * (i / row)};
            if (figure_.mark == UnitMark::Square) {
                marks.add_rectangle(box);
            } else {
                marks.add_circle(box.origin + Point{size / 2, size / 2}, size / 2);
            }
        }
        if (marks.verbs.empty()) {
            return corner.y;
        }
        marks.fill = form_.mark;
        ink.draw(std::move(marks), add_figure(ink, told()));
        return box.bottom();
    }

    [[nodiscard]] std::string told() const {
        return fmt::format("{} {} {}", figure_.number, figure_.unit, figure_.sentence);
    }

    Scribe scribe_;
    UnitFigure figure_;
    UnitForm form_;
};

}  // namespace

BlockPtr unit_figure(const Scribe& scribe, UnitFigure figure, UnitForm form) {
    return std::make_shared<UnitBlock>(scribe, std::move(figure), std::move(form));
}

}  // namespace portraits::layout
