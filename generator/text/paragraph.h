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

/// A stretch of the paragraph's text that is shaped in one go: a word or a part of it in one style,
/// or one space.
struct Fragment {
    std::uint32_t begin = 0, end = 0;  ///< bytes of the paragraph's text
    std::uint32_t span = 0;
    std::uint8_t level = 0;  ///< embedding level; odd: right to left
    bool is_space = false;
    const Shaped* shaped = nullptr;
    Length width;  ///< natural; of a space with the style's factor

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

    [[nodiscard]] std::string_view text_of(const Fragment& fragment) const {
        return std::string_view{text}.substr(fragment.begin, fragment.end - fragment.begin);
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

/// Right-to-left writing: Arabic, Hebrew, Persian, Urdu and their like.
bool is_right_to_left(std::string_view lang);

}  // namespace portraits::text
