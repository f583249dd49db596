#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

/// Unicode's own test cases, of Debian's package `unicode-data`. They are of Unicode 15.0, as ICU 72 is.
namespace portraits::text::testing {

/// Calls `take` for each case of a file below /usr/share/unicode, comments and empty lines left out. The test fails, with the name of
/// the package, if the file is missing or of another version than 15.0.
void for_each_case(const std::string& file, const std::function<void(const std::string&)>& take);

/// The parts of a text between separators, empty ones left out.
std::vector<std::string> split(std::string_view text, char separator);

/// A character written in hexadecimal digits.
char32_t from_hex(const std::string& digits);

void append_utf8(std::string& to, char32_t character);

/// A case of the files of breaks: `× 0023 ÷ 2014 ÷`.
struct BreakCase {
    std::u32string text;
    std::vector<bool> breaks;        ///< before each character, but for the first one
    std::vector<std::string> rules;  ///< what each of these follows, as the comment says: `30.01`
};

BreakCase break_case(const std::string& line);

}  // namespace portraits::text::testing
