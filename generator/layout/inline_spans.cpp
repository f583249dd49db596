#include "generator/layout/inline_spans.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace portraits::layout {
namespace {

// A superior figure, in em of the text that it follows.
constexpr double mark_size = 0.62;
constexpr double mark_rise = 0.34;

const text::TypeStyle& face_for(const Style& style, const record::Inline& piece) {
    if (piece.strong) {
        return style.strong;
    }
    return piece.emphasis ? style.emphasis : style.type;
}

text::TypeStyle superior(text::TypeStyle type) {
    type.rise = type.size * mark_rise;
    type.size = type.size * mark_size;
    type.features = {"lnum", "pnum"};
    return type;
}

ink::NodeId add(ink::Fragment& into, ink::Role role, ink::NodeId parent, std::string lang = {}) {
    ink::Node node;
    node.role = role;
    node.parent = parent;
    node.lang = std::move(lang);
    return into.add(std::move(node));
}

/// The structure node of an inline: its own for a link or for words in another language, else the paragraph's.
ink::NodeId node_for(const record::Inline& piece, ink::Fragment& into, ink::NodeId paragraph) {
    if (piece.uri.empty() && piece.lang.empty()) {
        return paragraph;
    }
    return add(into, piece.uri.empty() ? ink::Role::Span : ink::Role::Link, paragraph, piece.lang);
}

Referred resolved(const record::Inline& piece, std::string_view lang,
                  const References* references) {
    return references == nullptr ? Referred{piece.reference, {}, false}
                                 : references->resolve(piece, lang);
}

}  // namespace

InlineSpans spans_of(const record::Inlines& inlines, const Style& style, std::string_view lang,
                     const References* references, ink::Fragment& into, ink::NodeId paragraph) {
    InlineSpans result;
    result.spans.reserve(inlines.size());
    for (const record::Inline& piece : inlines) {
        text::Span& span = result.spans.emplace_back();
        span.style = face_for(style, piece);
        span.lang = piece.lang.empty() ? lang : piece.lang;
        span.mark = piece.mark;
        if (piece.reference.empty()) {
            span.text = piece.text;
            span.node = node_for(piece, into, paragraph);
            span.uri = piece.uri;
            continue;
        }
        const Referred referred = resolved(piece, lang, references);
        span.text = referred.words;
        span.destination = referred.destination;
        span.node = add(into, ink::Role::Reference, paragraph);
        if (!span.destination.empty()) {
            span.node = add(into, ink::Role::Link, span.node);
        }
        if (referred.is_note_mark) {
            span.style = superior(std::move(span.style));
            const std::string name = piece.reference.substr(piece.reference.find(':') + 1);
            result.marks.push_back(
                {span.node, {fmt::format("mark:{}", name), {}, {}, 0, span.mark}});
        }
    }
    return result;
}

void place_marks(SetText& set, const Style& style, std::vector<InlineSpans::NoteMark> marks) {
    for (InlineSpans::NoteMark& mark : marks) {
        const auto item = std::find_if(
            set.ink.items.begin(), set.ink.items.end(), [&](const ink::Item& candidate) {
                return candidate.node == mark.node &&
                       std::holds_alternative<ink::GlyphRun>(candidate.shape);
            });
        if (item != set.ink.items.end()) {
            const Point origin = std::get<ink::GlyphRun>(item->shape).origin;
            const std::int64_t line = origin.y.to_raw() / style.leading.to_raw();
            mark.place.place = {origin.x, style.leading * line};
            set.ink.destinations.push_back(std::move(mark.place));
        }
    }
}

}  // namespace portraits::layout
