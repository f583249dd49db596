#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "generator/base/length.h"
#include "generator/base/source.h"
#include "generator/ink/fragment.h"
#include "generator/text/direction.h"
#include "generator/text/hyphen_limits.h"

namespace portraits::text {

/// A face with what stands in for it where it lacks a glyph; made by `FontLibrary`.
enum class StackId : std::uint16_t {};

/// How characters look.
struct TypeStyle {
    StackId stack{};
    Length size;
    double tracking = 0;  ///< em, added after each glyph
    std::vector<std::string>
        features;  ///< OpenType feature tags to switch on (`onum`) or off (`-liga`)
    ink::SwatchId colour{};
    bool capitals = false;  ///< set in capitals, by the language's rules
    Length rise;            ///< superiors: the baseline moves up by this

    friend bool operator==(const TypeStyle&, const TypeStyle&) = default;
};

/// A stretch of text in one style.
struct Span {
    std::string text;  ///< UTF-8, logical order; U+2028 forces a new line
    TypeStyle style;
    std::string lang;  ///< BCP 47
    ink::NodeId node =
        ink::NodeId::Artifact;  ///< structure node of its items, in the caller's fragment
    std::string uri;            ///< makes the span a link
    std::string destination;    ///< or a link inside the document
    SourceMark mark;            ///< where it was written, for a missing glyph
};

enum class Setting : std::uint8_t { Ragged, Justified };
enum class Align : std::uint8_t { Start, End, Centre };

/// How a paragraph is broken into lines. The numbers of hyphenation are the art director's.
struct ParagraphStyle {
    Setting setting = Setting::Ragged;
    Align align = Align::Start;
    bool hyphenate = false;
    HyphenLimits hyphens;
    int hyphens_in_a_row = 1;  ///< at most
    bool balance = false;      ///< lines of near-equal length, as in headings and intros
    bool hang =
        false;  ///< opening quotation marks and, at line ends, hyphens and points stand in the margin
    Length first_indent;
    double min_space = 0.75, max_space = 1.6;  ///< limits of the justified word space, as factors
    double max_tracking =
        0.015;  ///< em; how far letters of a justified line may move as a last resort
    double last_line_min =
        0;  ///< least share of the measure for the last line; 0: only "more than one word"
    int looseness = 0;        ///< lines more (or fewer) than the optimum, where limits allow
    double space_factor = 1;  ///< word space as a factor of the font's
    Direction direction =
        Direction::OfText;  ///< of the paragraph; of the text: of its first span's language

    friend bool operator==(const ParagraphStyle&, const ParagraphStyle&) = default;
};

/// A line ready to be placed: items relative to the start of its baseline.
struct Line {
    std::vector<ink::Item> items;
    Length width;             ///< what the text takes, hanging parts left out
    double fill = 1;          ///< width as a share of the measure
    double space = 1;         ///< word space as a factor of the font's
    double tracking = 0;      ///< em; of letters that have moved so that the line fills its measure
    bool hyphenated = false;  ///< ends in a hyphen that the text does not have
    bool is_last = false;     ///< ends the paragraph, or stands before a forced break
};

struct Broken {
    std::vector<Line> lines;
    double demerits = 0;
    bool overfull = false;  ///< some line is longer than its measure: no break allowed better
};

}  // namespace portraits::text
