#include "generator/text/line_maker.h"

#include <algorithm>

#include "generator/text/letter_gaps.h"
#include "generator/text/line_justify.h"

namespace portraits::text {

namespace {

constexpr std::string_view soft_hyphen = "\u00AD";

/// Shaped text of one font in its place on the line.
struct Piece {
    const ShapedPiece* shaped = nullptr;
    const Span* span = nullptr;
    Length width;             ///< as set, of a space
    Length tracking;          ///< of a word, between its letters besides the style's own
    Length after;             ///< of a character in a square, what parts it from the next
    std::uint32_t place = 0;  ///< of its text in the paragraph's
    bool is_space = false;
    bool is_gap = false;  ///< a space of no text
    bool ends_in_hyphen = false;
    std::uint8_t level = 0;  ///< of embedding; odd: from right to left

    [[nodiscard]] bool right_to_left() const { return (level & 1U) != 0; }
};

/// Levels that differ do not join even where they run the same way: between them, in the text, stands what runs the other way.
bool same_run(const Piece& a, const Piece& b) {
    return a.shaped->font == b.shaped->font && a.shaped->size == b.shaped->size &&
           a.level == b.level && a.span->style.colour == b.span->style.colour &&
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

std::vector<Piece> pieces_of(const Paragraph& paragraph, const std::vector<Slot>& slots,
                             Length tracking) {
    std::vector<Piece> pieces;
    pieces.reserve(slots.size() + 2);
    for (const Slot& slot : slots) {
        const Span& span = paragraph.spans[slot.fragment->span];
        const bool is_gap = slot.fragment->is_gap();
        if (is_gap && slot.fragment->width == Length{}) {
            if (!pieces.empty()) {
                pieces.back().after = slot.width;
            }
            continue;
        }
        for (const ShapedPiece& shaped : slot.shaped->pieces) {
            Piece piece;
            piece.shaped = &shaped;
            piece.span = &span;
            piece.level = slot.level;
            piece.place = slot.begin + static_cast<std::uint32_t>(shaped.offset);
            if (slot.fragment->is_space) {
                piece.width = slot.width;
                piece.is_space = true;
                piece.is_gap = is_gap;
            } else {
                piece.tracking = tracking;
            }
            piece.ends_in_hyphen = slot.ends_in_hyphen && &shaped == last_in_text(*slot.shaped);
            pieces.push_back(piece);
        }
    }
    return pieces;
}

/// A gap is a space that stands for nothing by itself: it goes with the glyph beside it, so that nobody reads a space.
void add_gap(const Piece& piece, std::uint32_t offset, std::vector<ink::Glyph>& glyphs) {
    ink::Glyph glyph = piece.shaped->glyphs.front();
    glyph.cluster = glyphs.empty() ? offset : glyphs.back().cluster;
    glyph.advance = static_cast<std::int32_t>(piece.width.to_raw());
    glyphs.push_back(glyph);
}

void add_glyphs(const Piece& piece, std::uint32_t offset, std::vector<ink::Glyph>& glyphs) {
    for (std::size_t i = 0; i < piece.shaped->glyphs.size(); ++i) {
        ink::Glyph glyph = piece.shaped->glyphs[i];
        glyph.cluster += offset;
        if (piece.is_space) {
            glyph.advance = static_cast<std::int32_t>(piece.width.to_raw());
        } else if (piece.tracking != Length{} && is_letter_gap(*piece.shaped, i)) {
            glyph.advance += static_cast<std::int32_t>(piece.tracking.to_raw());
        }
        glyphs.push_back(glyph);
    }
    if (!piece.shaped->glyphs.empty()) {
        glyphs.back().advance += static_cast<std::int32_t>(piece.after.to_raw());
    }
}

/// Joins neighbouring pieces to one run. Text goes in reading order, glyphs from left to right.
ink::GlyphRun run_of(std::span<const Piece> pieces, Length x) {
    ink::GlyphRun run;
    const Piece& first = pieces.front();
    run.font = first.shaped->font;
    run.size = first.shaped->size;
    run.colour = first.span->style.colour;
    run.origin = {x, Length{}};
    run.right_to_left = first.right_to_left();
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
        std::string_view text = pieces[i].is_gap ? std::string_view{} : pieces[i].shaped->text;
        if (pieces[i].ends_in_hyphen) {
            text.remove_suffix(1);
        }
        run.text += text;
        if (pieces[i].ends_in_hyphen) {
            run.text += soft_hyphen;
        }
    }
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const auto add = pieces[i].is_gap ? add_gap : add_glyphs;
        add(pieces[i], offsets[i], run.glyphs);
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

/// Tracking stands between letters: what follows the one at the right is no part of the line.
Length trailing_tracking(const std::vector<Slot>& from_left) {
    const auto slot = std::find_if(from_left.rbegin(), from_left.rend(),
                                   [](const Slot& s) { return !s.is_trailing_space; });
    return slot == from_left.rend() ? Length{} : slot->shaped->tracking();
}

/// A run and where its text begins in the paragraph's.
struct PlacedRun {
    std::uint32_t place;
    ink::Item item;
};

/// The runs of pieces from left to right, the first at x, which moves past the last; with the links that lie over them.
std::vector<PlacedRun> runs_of(const Paragraph& paragraph, std::span<const Piece> pieces,
                               const FontLibrary& fonts, Length& x, std::vector<ink::Item>& links) {
    std::vector<PlacedRun> runs;
    for (auto begin = pieces.begin(); begin != pieces.end();) {
        const auto end = std::find_if_not(begin, pieces.end(),
                                          [&](const Piece& p) { return same_run(*begin, p); });
        ink::GlyphRun run = run_of({begin, end}, x);
        const Length width = run.width();
        if (is_link(*begin->span)) {
            add_link(links, paragraph, *begin->span, area_of(*begin->span, x, width, fonts));
        }
        const std::uint32_t place = std::min(begin->place, std::prev(end)->place);
        runs.push_back({place, {std::move(run), begin->span->node}});
        x += width;
        begin = end;
    }
    return runs;
}

}  // namespace

Line LineMaker::make(const Paragraph& paragraph, const LineRequest& request) const {
    Line line;
    std::vector<Slot> slots = slots_of(paragraph, request, *shaper_);
    line.hyphenated = request.prints_hyphen;
    if (paragraph.mixed) {
        slots = in_visual_order(std::move(slots));
    }
    const Length tracking = trailing_tracking(slots);
    Justified justified;
    if (request.justify_to) {
        const Length beside = request.hang_start + request.hang_end + tracking;
        justified = justify(slots, *request.justify_to + beside, request);
        line.space = justified.space;
        line.tracking = justified.tracking / paragraph.spans.front().style.size;
    }
    const std::vector<Piece> pieces = pieces_of(paragraph, slots, justified.tracking);
    Length x = -(paragraph.right_to_left ? request.hang_end : request.hang_start);
    std::vector<ink::Item> links;
    std::vector<PlacedRun> runs = runs_of(paragraph, pieces, *fonts_, x, links);
    if (paragraph.mixed) {
        std::stable_sort(runs.begin(), runs.end(),
                         [](const PlacedRun& a, const PlacedRun& b) { return a.place < b.place; });
    }
    for (PlacedRun& run : runs) {
        line.items.push_back(std::move(run.item));
    }
    std::move(links.begin(), links.end(), std::back_inserter(line.items));
    line.width = x - (paragraph.right_to_left ? request.hang_start : request.hang_end) - tracking;
    return line;
}

}  // namespace portraits::text
