#include "generator/text/line_maker.h"

#include <algorithm>

#include "generator/text/line_slots.h"

namespace portraits::text {

namespace {

constexpr std::string_view soft_hyphen = "\u00AD";

/// Shaped text of one font in its place on the line.
struct Piece {
    const ShapedPiece* shaped = nullptr;
    const Span* span = nullptr;
    Length width;
    bool is_space = false;
    bool ends_in_hyphen = false;
    bool right_to_left = false;
};

bool same_run(const Piece& a, const Piece& b) {
    return a.shaped->font == b.shaped->font && a.shaped->size == b.shaped->size &&
           a.right_to_left == b.right_to_left && a.span->style.colour == b.span->style.colour &&
           a.span->node == b.span->node && a.span->uri == b.span->uri &&
           a.span->destination == b.span->destination;
}

bool is_link(const Span& span) { return !span.uri.empty() || !span.destination.empty(); }

bool same_link(const Span& a, const Span& b) {
    return a.uri == b.uri && a.destination == b.destination && a.node == b.node;
}

/// The piece that stands last in reading order.
const ShapedPiece* last_in_text(const Shaped& shaped) {
    return &*std::max_element(
        shaped.pieces.begin(), shaped.pieces.end(),
        [](const ShapedPiece& a, const ShapedPiece& b) { return a.offset < b.offset; });
}

std::vector<Piece> pieces_of(const Paragraph& paragraph, const std::vector<Slot>& slots) {
    std::vector<Piece> pieces;
    pieces.reserve(slots.size() + 2);
    for (const Slot& slot : slots) {
        const Span& span = paragraph.spans[slot.fragment->span];
        for (const ShapedPiece& shaped : slot.shaped->pieces) {
            Piece piece{&shaped, &span, shaped.width, false, false, shaped.right_to_left};
            if (slot.fragment->is_space) {
                piece.width = slot.width;
                piece.is_space = true;
                piece.right_to_left = (slot.level & 1U) != 0;
            }
            piece.ends_in_hyphen = slot.ends_in_hyphen && &shaped == last_in_text(*slot.shaped);
            pieces.push_back(piece);
        }
    }
    return pieces;
}

/// Joins neighbouring pieces to one run. Text goes in reading order, glyphs from left to right.
ink::GlyphRun run_of(std::span<const Piece> pieces, Length x) {
    ink::GlyphRun run;
    const Piece& first = pieces.front();
    run.font = first.shaped->font;
    run.size = first.shaped->size;
    run.colour = first.span->style.colour;
    run.origin = {x, Length{}};
    run.right_to_left = first.right_to_left;
    std::size_t text_size = 0;
    std::size_t glyph_count = 0;
    for (const Piece& piece : pieces) {
        text_size += piece.shaped->text.size();
        glyph_count += piece.shaped->glyphs.size();
    }
    run.text.reserve(text_size + soft_hyphen.size());
    run.glyphs.reserve(glyph_count);

    std::vector<std::uint32_t> offsets(pieces.size());
    for (std::size_t n = 0; n < pieces.size(); ++n) {
        const std::size_t i = run.right_to_left ? pieces.size() - 1 - n : n;
        offsets[i] = static_cast<std::uint32_t>(run.text.size());
        std::string_view text = pieces[i].shaped->text;
        if (pieces[i].ends_in_hyphen) {
            text.remove_suffix(1);
        }
        run.text += text;
        if (pieces[i].ends_in_hyphen) {
            run.text += soft_hyphen;
        }
    }
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        for (ink::Glyph glyph : pieces[i].shaped->glyphs) {
            glyph.cluster += offsets[i];
            if (pieces[i].is_space) {
                glyph.advance = static_cast<std::int32_t>(pieces[i].width.to_raw());
            }
            run.glyphs.push_back(glyph);
        }
    }
    return run;
}

/// What a screen reader says: the words of all spans of the same link.
std::string link_contents(const Paragraph& paragraph, const Span& link) {
    std::string contents;
    for (const Span& span : paragraph.spans) {
        if (is_link(span) && same_link(span, link)) {
            contents += span.text;
        }
    }
    return contents;
}

/// The box that a link takes on the line: from ascender to descender.
Rect area_of(const Span& span, Length x, Length width, const FontLibrary& fonts) {
    const FaceMetrics metrics = fonts.metrics(span.style.stack);
    const Length top = span.style.size * metrics.ascender + span.style.rise;
    const Length bottom = span.style.size * -metrics.descender - span.style.rise;
    return {{x, -top}, {width, top + bottom}};
}

/// Adds a link, or widens the last one if it is the same link in a second run.
void add_link(std::vector<ink::Item>& links, const Paragraph& paragraph, const Span& span,
              const Rect& area) {
    if (!links.empty()) {
        auto& last = std::get<ink::Link>(links.back().shape);
        if (last.uri == span.uri && last.destination == span.destination &&
            links.back().node == span.node && last.area.right() == area.left()) {
            last.area = united(last.area, area);
            return;
        }
    }
    links.push_back(
        {ink::Link{area, span.uri, span.destination, link_contents(paragraph, span)}, span.node});
}

/// Tracking stands between letters: what follows the last one is no part of the line.
Length trailing_tracking(const Paragraph& paragraph, const std::vector<Slot>& in_text_order) {
    for (auto slot = in_text_order.rbegin(); slot != in_text_order.rend(); ++slot) {
        if (!slot->is_trailing_space) {
            if ((slot->level & 1U) != 0) {
                return {};  // of a joined script nothing follows, of another it stands at the left
            }
            const TypeStyle& style = paragraph.spans[slot->fragment->span].style;
            return style.size * style.tracking;
        }
    }
    return {};
}

}  // namespace

Line LineMaker::make(const Paragraph& paragraph, const LineRequest& request) const {
    Line line;
    std::vector<Slot> slots = slots_of(paragraph, request, *shaper_);
    line.hyphenated = request.prints_hyphen;
    const Length tracking = trailing_tracking(paragraph, slots);
    if (request.justify_to) {
        const Length beside = request.hang_start + request.hang_end + tracking;
        line.space = justify(slots, *request.justify_to + beside, request);
    }
    if (paragraph.mixed) {
        slots = in_visual_order(std::move(slots));
    }
    const std::vector<Piece> pieces = pieces_of(paragraph, slots);
    Length x = -request.hang_start;
    std::vector<ink::Item> links;
    for (auto begin = pieces.begin(); begin != pieces.end();) {
        const auto end = std::find_if_not(begin, pieces.end(),
                                          [&](const Piece& p) { return same_run(*begin, p); });
        ink::GlyphRun run = run_of({begin, end}, x);
        const Length width = run.width();
        if (is_link(*begin->span)) {
            add_link(links, paragraph, *begin->span, area_of(*begin->span, x, width, *fonts_));
        }
        line.items.push_back({std::move(run), begin->span->node});
        x += width;
        begin = end;
    }
    std::move(links.begin(), links.end(), std::back_inserter(line.items));
    line.width = x - request.hang_end - tracking;
    return line;
}

}  // namespace portraits::text
