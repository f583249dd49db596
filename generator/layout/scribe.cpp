#include "generator/layout/scribe.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "generator/layout/inline_spans.h"
#include "generator/text/language.h"

namespace portraits::layout {
namespace {

/// Levers that every style may have moved: `size body`, `leading body`, `tracking body`, `word space body`, `looseness body`.
void apply(const Tightness& tightness, Style& style) {
    if (tightness.is_designed() && !tightness.is_noted()) {
        return;
    }
    const auto lever = [&](std::string_view what, double designed) {
        return tightness.value(fmt::format("{} {}", what, style.name), designed);
    };
    const double size = lever("size", style.type.size.to_pt());
    const double tracking = lever("tracking", style.type.tracking);
    for (text::TypeStyle* type : {&style.type, &style.emphasis, &style.strong}) {
        type->size = Length::pt(size);
        type->tracking = tracking;
    }
    style.leading = Length::mm(lever("leading", style.leading.to_mm()));
    style.paragraph.space_factor = lever("word space", style.paragraph.space_factor);
    style.paragraph.looseness = static_cast<int>(lever("looseness", style.paragraph.looseness));
}

text::Direction direction_of(std::string_view lang) {
    return start_side(lang) == Side::Right ? text::Direction::RightToLeft
                                           : text::Direction::LeftToRight;
}

/// A paragraph wholly in one other language runs as that language does; words of it among others turn nothing round.
text::Direction direction_of(const record::Inlines& inlines, text::Direction around) {
    if (inlines.empty() || inlines.front().lang.empty()) {
        return around;
    }
    const std::string& lang = inlines.front().lang;
    const bool whole = std::all_of(inlines.begin(), inlines.end(),
                                   [&](const record::Inline& piece) { return piece.lang == lang; });
    return whole ? direction_of(lang) : around;
}

SetText stack_lines(text::Broken broken, const Style& style, ink::Fragment fragment) {
    SetText set;
    set.ink = std::move(fragment);
    set.lines = broken.lines.size();
    set.linage = linage_of(broken, style.paragraph);
    set.overfull = broken.overfull;
    Length top;
    for (text::Line& line : broken.lines) {
        for (ink::Item& item : line.items) {
            ink::move(item, {Length{}, top + style.baseline});
            set.ink.items.push_back(std::move(item));
        }
        set.width = std::max(set.width, line.width);
        top += style.leading;
    }
    set.height = top;
    return set;
}

}  // namespace

Side start_side(std::string_view lang) {
    return text::language_of(lang).right_to_left ? Side::Right : Side::Left;
}

Scribe::Scribe(const StyleBook& book, const text::Typesetter& setter, std::string lang,
               Accent accent, Side start)
    : book_{&book},
      setter_{&setter},
      lang_{std::move(lang)},
      accent_{accent},
      start_{start},
      direction_{direction_of(lang_)} {}

Scribe Scribe::in(std::string lang) const {
    Scribe scribe = *this;
    scribe.lang_ = std::move(lang);
    scribe.direction_ = direction_of(scribe.lang_);
    return scribe;
}

Scribe Scribe::with(Accent accent) const {
    Scribe scribe = *this;
    scribe.accent_ = accent;
    return scribe;
}

Scribe Scribe::referring(const References& references) const {
    Scribe scribe = *this;
    scribe.references_ = &references;
    return scribe;
}

Scribe Scribe::for_drawing() const {
    Scribe scribe = *this;
    scribe.draws_ = true;
    return scribe;
}

ink::Fragment Scribe::keep_sides(ink::Fragment drawing, Length width) const {
    if (start_ == Side::Right) {
        drawing.reflect(width);
    }
    return drawing;
}

void Scribe::ready(std::vector<ink::Item>& items, Length measure) const {
    if (start_ == Side::Right && !draws_) {
        for (ink::Item& item : items) {
            ink::reflect(item, measure);
        }
    }
}

Style Scribe::style(std::string_view name, const Tightness& tightness) const {
    Style style = book_->style(name);
    if (style.accented) {
        for (text::TypeStyle* type : {&style.type, &style.emphasis, &style.strong}) {
            type->colour = accent_.solid;
        }
    }
    apply(tightness, style);
    return style;
}

text::Line Scribe::line(const Style& style, std::string_view words, ink::NodeId node,
                        std::string_view lang) const {
    text::Line line =
        setter_->set_line(words, style.type, lang.empty() ? std::string_view{lang_} : lang, node);
    ready(line.items, line.width);
    return line;
}

SetText Scribe::lines(const Style& style, std::string_view words, Length measure,
                      ink::Role role) const {
    record::Inline piece;
    piece.text = words;
    return lines(style, record::Inlines{std::move(piece)}, measure, role);
}

SetText Scribe::lines(const Style& style, const record::Inlines& inlines, Length measure,
                      ink::Role role) const {
    ink::Fragment fragment;
    const ink::NodeId paragraph = fragment.add(role);
    InlineSpans pieces = spans_of(inlines, style, lang_, references_, fragment, paragraph);
    text::ParagraphStyle paragraph_style = style.paragraph;
    paragraph_style.direction = direction_of(inlines, direction_);
    SetText set = stack_lines(setter_->set(pieces.spans, paragraph_style, measure), style,
                              std::move(fragment));
    place_marks(set, style, std::move(pieces.marks));
    ready(set.ink.items, measure);
    return set;
}

void draw(ink::Fragment& into, const text::Line& line, Point at, ink::NodeId node) {
    for (ink::Item item : line.items) {
        ink::move(item, at);
        if (item.node == ink::NodeId::Artifact) {
            item.node = node;
        }
        into.items.push_back(std::move(item));
    }
}

void draw_right(ink::Fragment& into, const text::Line& line, Point at, ink::NodeId node) {
    draw(into, line, {at.x - line.width, at.y}, node);
}

void draw(ink::Fragment& into, SetText set, Point at, ink::NodeId node) {
    for (ink::Item& item : set.ink.items) {
        ink::move(item, at);
        item.node = node;
        into.items.push_back(std::move(item));
    }
}

}  // namespace portraits::layout
