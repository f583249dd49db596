#pragma once

#include <cstdint>
#include <string_view>

namespace portraits::text {

/// What a character is to its neighbours in Chinese and Japanese setting, where each stands in a square of one em ("Requirements
/// for Chinese Text Layout", "Requirements for Japanese Text Layout").
enum class Wide : std::uint8_t {
    No,       ///< Latin, Hangul, digits: as wide as it is
    Letter,   ///< Han, kana, bopomofo, and signs that fill their square
    Opening,  ///< a bracket or quotation mark whose first half is blank
    Closing,  ///< a bracket, quotation mark, comma or stop whose second half may be blank
    Middle,   ///< a dot in the middle of its square
    Space,    ///< an empty square
};

/// The class of a character in text of a language. Quotation marks and dashes are wide in Chinese and Japanese only.
Wide wide_class(char32_t character, std::string_view lang);

/// Chinese or Japanese, whose words are not parted by spaces.
bool is_unspaced(std::string_view lang);
bool is_korean(std::string_view lang);

/// A letter or figure of a script that is set with a gap beside Han and kana. Not Hangul: its particles follow a Latin word without
/// a space, and a gap would read as one.
bool takes_gap(char32_t character);

/// A mark that stands on the character before it or chooses its form.
bool extends_cluster(char32_t character);

}  // namespace portraits::text
