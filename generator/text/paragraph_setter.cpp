#include "generator/text/paragraph_setter.h"

#include <algorithm>

#include "generator/text/knuth_plass.h"
#include "generator/text/setting_limits.h"

namespace portraits::text {

namespace {

/// A ragged line is at most a quarter short of its measure.
constexpr double rag = 0.25;

/// A line found by the breaker, on its way to ink.
class FoundLine {
public:
    FoundLine(const Paragraph& paragraph, const ParagraphStyle& style, Length measure,
              const knuth_plass::Breaks& breaks, std::size_t number)
        : paragraph_{paragraph},
          style_{style},
          measure_{measure},
          found_{breaks.lines[number]},
          // The first line begins at the indent's box.
          break_before_{number == 0 ? 0 : breaks.lines[number - 1].last},
          indent_{number == 0 ? style.first_indent : Length{}} {}

    [[nodiscard]] Line set(const LineMaker& lines) const {
        Line line = lines.make(paragraph_, request());
        line.is_last = is_last();
        line.fill = measure_ > Length{} ? (line.width + indent_) / measure_ : 1;
        const Point offset{start_of(line.width), Length{}};
        for (ink::Item& item : line.items) {
            ink::move(item, offset);
        }
        return line;
    }

    /// Widens the break whose width was thought too small; false if there is nothing to repair.
    [[nodiscard]] bool repair(const Line& line, std::vector<knuth_plass::Item>& items) const {
        const Length excess = line.width + indent_ - measure_;
        if (found_.overfull || excess <= Length{}) {
            return false;
        }
        const Place& before = paragraph_.places[break_before_];
        const bool begins_with_rest = break_before_ > 0 && !swallows_space(before);
        if (begins_with_rest) {
            items[break_before_].start += excess;
        } else {
            items[found_.last].end += excess;
        }
        return true;
    }

private:
    [[nodiscard]] bool swallows_space(const Place& place) const {
        return place.end > place.begin && paragraph_.text[place.begin] == ' ';
    }

    [[nodiscard]] bool is_last() const { return paragraph_.items[found_.last].is_forced(); }

    [[nodiscard]] LineRequest request() const {
        const Place& end = paragraph_.places[found_.last];
        LineRequest request;
        request.begin = paragraph_.places[found_.first].begin;
        request.end = std::max(end.begin, request.begin);
        request.prints_hyphen = end.prints_hyphen;
        request.has_trailing_space = swallows_space(end);
        request.hang_start = paragraph_.places[break_before_].hang_start;
        request.hang_end = end.hang_end;
        if (style_.setting == Setting::Justified && !style_.balance) {
            request.justify_to = measure_ - indent_;
            request.stretches = !is_last();
            request.min_space = style_.min_space;
            request.max_space = style_.max_space;
            request.tracking = most_tracking(paragraph_, style_);
        }
        return request;
    }

    /// Where the visible text begins, from the left edge of the measure.
    [[nodiscard]] Length start_of(Length width) const {
        if (style_.align == Align::Centre) {
            return (measure_ - width) / 2;
        }
        const bool at_left = (style_.align == Align::Start) != paragraph_.right_to_left;
        const Length inset = style_.align == Align::Start ? indent_ : Length{};
        return at_left ? inset : measure_ - width - inset;
    }

    const Paragraph& paragraph_;
    const ParagraphStyle& style_;
    Length measure_;
    const knuth_plass::Line& found_;
    std::size_t break_before_;
    Length indent_;
};

}  // namespace

knuth_plass::Rules rules_of(const ParagraphStyle& style) {
    knuth_plass::Rules rules;
    rules.rag = rag;
    rules.flagged_in_a_row = std::max(style.hyphens_in_a_row, 1);
    rules.last_line_min = style.last_line_min;
    rules.looseness = style.looseness;
    if (style.balance) {
        rules.shape = knuth_plass::Shape::Ragged;
        rules.tolerance = 1 / rag;  // as short as need be
        rules.lines = knuth_plass::Lines::Fewest;
        rules.wedge_demerits = 0;
    } else if (style.setting == Setting::Ragged) {
        rules.shape = knuth_plass::Shape::Ragged;
    }
    return rules;
}

Broken break_and_set(Paragraph& paragraph, const ParagraphStyle& style, Length measure,
                     const LineMaker& lines) {
    const knuth_plass::Rules rules = rules_of(style);
    // A pair of breaks is repaired at most once, so this ends.
    for (;;) {
        const knuth_plass::Breaks breaks =
            knuth_plass::total_fit(paragraph.items, {&measure, 1}, rules);
        Broken broken{{}, breaks.cost.demerits, breaks.overfull()};
        broken.lines.reserve(breaks.lines.size());
        bool is_repaired = false;
        for (std::size_t i = 0; i < breaks.lines.size(); ++i) {
            const FoundLine found{paragraph, style, measure, breaks, i};
            broken.lines.push_back(found.set(lines));
            is_repaired = found.repair(broken.lines.back(), paragraph.items) || is_repaired;
        }
        if (!is_repaired) {
            return broken;
        }
    }
}

}  // namespace portraits::text
