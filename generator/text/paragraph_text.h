#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "generator/text/type.h"

namespace portraits::text {

/// The text of spans in one string, and which span each stretch of it comes from.
struct JoinedText {
    struct Stretch {
        std::uint32_t begin = 0;
        std::uint32_t span = 0;
    };
    std::string text;
    std::vector<Stretch> stretches;  ///< neighbours differ in style, language, node or link
};

inline constexpr std::string_view line_separator = "\u2028";
inline constexpr std::string_view no_break_space = "\u00A0";

/// Joins spans: white space becomes single spaces, none at the ends of the paragraph or beside
/// U+2028. With `one_line` a U+2028 is a space as well.
JoinedText join(std::span<const Span> spans, bool one_line);

/// A piece of text between the places where lines may end by themselves.
struct Token {
    enum class Kind : std::uint8_t { Word, Space, NoBreakSpace, LineBreak };
    Kind kind = Kind::Word;
    std::uint32_t begin = 0, end = 0;
};

std::vector<Token> tokens_of(std::string_view text);

}  // namespace portraits::text
