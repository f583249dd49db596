#include "generator/layout/scribe.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

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

const text::TypeStyle& face_for(const Style& style, const record::Inline& piece) {
    if (piece.strong) {
        return style.strong;
    }
    return piece.emphasis ? style.emphasis : style.type;
}

/// The structure node of an inline: its own for a link or for words in another language, else the paragraph's.
ink::NodeId node_for(const record::Inline& piece, ink::Fragment& into, ink::NodeId paragraph) {
    if (piece.uri.empty() && piece.lang.empty()) {
        return paragraph;
    }
    ink::Node node;
    node.role = piece.uri.empty() ? ink::Role::Span : ink::Role::Link;
    node.parent = paragraph;
    node.lang = piece.lang;
    return into.add(std::move(node));
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
    return setter_->set_line(words, style.type, lang.empty() ? std::string_view{lang_} : lang,
                             node);
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
    std::vector<text::Span> spans;
    spans.reserve(inlines.size());
    for (const record::Inline& piece : inlines) {
        text::Span span;
        span.text = piece.text;
        span.style = face_for(style, piece);
        span.lang = piece.lang.empty() ? lang_ : piece.lang;
        span.node = node_for(piece, fragment, paragraph);
        span.uri = piece.uri;
        span.mark = piece.mark;
        spans.push_back(std::move(span));
    }
    return stack_lines(setter_->set(spans, style.paragraph, measure), style, std::move(fragment));
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

}  // namespace portraits::layout
