#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "generator/text/break_opportunities.h"
#include "generator/text/hyphenator.h"
#include "generator/text/knuth_plass.h"
#include "generator/text/shaper.h"

namespace portraits::text {

/// What a mark loses where it stands at the edge of a line: the half of its square that is blank.
struct EdgeTrim {
    const Shaped* at_start = nullptr;  ///< as set at a line's start; null: as elsewhere
    const Shaped* at_end = nullptr;
};

/// A stretch of the paragraph's text that is shaped in one go: a word or a part of it in one style,
/// one space, or a gap: a space of no text, which Chinese and Japanese have between their characters.
struct Fragment {
    std::uint32_t begin = 0, end = 0;  ///< bytes of the paragraph's text
    std::uint32_t span = 0;
    std::uint8_t level = 0;  ///< embedding level; odd: right to left
    bool is_space = false;
    const Shaped* shaped = nullptr;
    Length width;            ///< natural; of a space with the style's factor
    Length stretch, shrink;  ///< of a gap, in a justified line
    EdgeTrim trim;

    [[nodiscard]] bool is_gap() const { return begin == end; }
    [[nodiscard]] bool right_to_left() const { return (level & 1U) != 0; }
};

/// What an item of the breaker is in the text. A line that breaks at an item ends before `begin`;
/// the next begins at `end`.
struct Place {
    std::uint32_t begin = 0, end = 0;
    bool prints_hyphen = false;
    Length hang_end;  ///< what a line that breaks here has standing out at its end
    Length
        hang_start;  ///< the same at the start of the next line; of the first item: of the first line
};

/// Spans taken apart for the breaker. The shaped words belong to the shaper, so a paragraph does
/// not outlive its `trim`.
struct Paragraph {
    std::span<const Span> spans;
    std::string text;                 ///< of all spans, with single spaces
    std::vector<Fragment> fragments;  ///< in order of the text
    std::vector<knuth_plass::Item> items;
    std::vector<Place> places;   ///< one for each item
    bool right_to_left = false;  ///< base direction
    bool mixed = false;          ///< some text does not run left to right
    bool wide = false;           ///< some characters stand in squares

    [[nodiscard]] std::string_view text_of(const Fragment& fragment) const {
        return std::string_view{text}.substr(fragment.begin, fragment.end - fragment.begin);
    }
    /// What is lost at the start of a line that begins at a byte of the text.
    [[nodiscard]] Length trim_at_start(std::uint32_t begin) const;
    /// What is lost at the end of a line that ends before a byte of the text.
    [[nodiscard]] Length trim_at_end(std::uint32_t end) const;
    /// How a fragment is to be shaped: the whole paragraph has settled it where directions mix.
    [[nodiscard]] Direction direction_of(const Fragment& fragment) const {
        if (!mixed) {
            return Direction::OfText;
        }
        return fragment.right_to_left() ? Direction::RightToLeft : Direction::LeftToRight;
    }
};

/// What making a paragraph needs; all of it caches.
struct ParagraphTools {
    const Shaper& shaper;
    const Hyphenator& hyphenator;
    const BreakFinder& finder;
};

enum class Form : std::uint8_t { Lines, OneLine };

/// Spans to boxes, glue and penalties. With `OneLine`, U+2028 is a space, and there are fragments
/// but no items.
Paragraph make_paragraph(std::span<const Span> spans, const ParagraphStyle& style, Form form,
                         const ParagraphTools& tools);

}  // namespace portraits::text
