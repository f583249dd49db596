#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace portraits::write {

/// The code point at `*position`, which moves past it; U+FFFD for what is not UTF-8.
char32_t next_code_point(std::string_view utf8, std::size_t& position);
/// Whether a text is one code point, or none.
bool is_at_most_one_code_point(std::string_view utf8);
void append_utf8(std::string& out, char32_t code_point);
/// The code points in opposite order.
std::string reversed_characters(std::string_view utf8);

/// UTF-16, big-endian, as hexadecimal digits; without a byte order mark.
void append_utf16_hex(std::string& out, char32_t code_point);
/// A PDF text string outside of ASCII: UTF-16, big-endian, after its byte order mark.
std::string utf16_with_mark(std::string_view utf8);
/// The same as an object of the file: `<FEFF…>`.
std::string utf16_hex_string(std::string_view utf8);
/// A PDF text string as an object of the file: `(…)` where ASCII will do.
std::string text_object(std::string_view utf8);

}  // namespace portraits::write
