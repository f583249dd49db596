#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace portraits::layout {

/// How a language writes numbers, as ICU's locale data has it.
struct NumberStyle {
    std::string decimal = ".";
    std::string grouping = ",";
    std::string minus = "-";
    int group = 3;           ///< digits of the last group
    int higher_group = 3;    ///< digits of the groups before it
    int least_to_group = 1;  ///< digits that must stand before the last group for groups to be made
    char32_t zero = U'0';

    /// The style of a BCP 47 language; the root locale's for one that ICU does not know.
    static NumberStyle of(std::string_view lang);
};

/// Digits after the decimal point: as many as the number has, up to three, when negative.
enum class Decimals : int { AsWritten = -1, None = 0, One = 1, Two = 2 };

std::string format_number(double number, const NumberStyle& style,
                          Decimals decimals = Decimals::AsWritten);
/// The same by the language's name.
std::string format_number(double number, std::string_view lang,
                          Decimals decimals = Decimals::AsWritten);

/// How many there are.
std::string format_count(std::size_t count, std::string_view lang);

/// A text with its ASCII digits as the language writes them, ungrouped: a year, a page's number.
std::string local_digits(std::string_view text, std::string_view lang);
std::string local_digits(int number, std::string_view lang);

}  // namespace portraits::layout
