#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace portraits::text {

/// The character at byte `at`, which moves past it. A byte that begins no UTF-8 gives U+FFFD.
char32_t next_character(std::string_view text, std::size_t& at);

/// Text taken apart: each character with its place in UTF-8 and in the UTF-16 that ICU works on.
struct Characters {
    std::vector<char32_t> points;
    std::vector<std::uint32_t> bytes;  ///< where each begins in UTF-8, and the end
    std::vector<std::uint32_t> units;  ///< where each begins in UTF-16, and the end
    std::u16string utf16;

    [[nodiscard]] std::size_t size() const { return points.size(); }
};

Characters characters_of(std::string_view text);

/// Where each grapheme cluster begins (UAX 29), as an index of a character, and the end.
std::vector<std::size_t> grapheme_starts(const Characters& text);

/// Not shown and not asked of a font: joiners, variation selectors, soft hyphens, direction marks.
bool is_default_ignorable(char32_t character);

}  // namespace portraits::text
