#include "generator/check/editorial_number_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "generator/check/editorial_words.h"

namespace portraits::check {
namespace {

constexpr std::array<std::string_view, 8> before{"ca.",   "c.", "approx.", "approximately",
                                                 "about", "~",  "USD",     "$"};
constexpr std::array<std::string_view, 10> after{"km²", "km2",    "sq km",       "sq. km", "years",
                                                 "yrs", "people", "inhabitants", "USD",    "$"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

void trim(std::string_view& text) {
    text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
    text = text.substr(0, text.find_last_not_of(' ') + 1);
}

std::string_view without_units(std::string_view text) {
    trim(text);
    for (const std::string_view word : before) {
        if (text.starts_with(word)) {
            text.remove_prefix(word.size());
            trim(text);
        }
    }
    for (const std::string_view word : after) {
        if (text.ends_with(word)) {
            text.remove_suffix(word.size());
            trim(text);
        }
    }
    return text;
}

/// The separators that stand in offices' tables; a no-break or narrow space counts as a space.
std::string plain_separators(std::string_view text) {
    return replaced(replaced(replaced(text, "\u00A0", " "), "\u202F", " "), "\u2009", " ");
}

/// A number taken apart at its separators.
struct Groups {
    std::vector<std::string> digits;
    std::string separators;  ///< one between each two groups
};

std::optional<Groups> groups_of(std::string_view text) {
    Groups groups{{""}, {}};
    for (const char c : text) {
        if (is_digit(c)) {
            groups.digits.back() += c;
        } else if ((c == ',' || c == '.' || c == ' ' || c == '\'') &&
                   !groups.digits.back().empty()) {
            groups.separators += c;
            groups.digits.emplace_back();
        } else {
            return std::nullopt;
        }
    }
    return groups.digits.back().empty() ? std::nullopt : std::optional{std::move(groups)};
}

std::string joined(const Groups& groups, std::size_t count) {
    std::string digits;
    for (std::size_t i = 0; i < count; ++i) {
        digits += groups.digits[i];
    }
    return digits;
}

}  // namespace

std::optional<NumberText> read_number_text(std::string_view text) {
    const std::optional<Groups> groups = groups_of(plain_separators(without_units(text)));
    if (!groups) {
        return std::nullopt;
    }
    const std::size_t count = groups->digits.size();
    if (count == 1) {
        return NumberText{groups->digits[0], false};
    }
    const char last = groups->separators.back();
    const bool three = groups->digits.back().size() == 3;
    const bool alone = count == 2;
    const std::string with_decimals =
        fmt::format("{}.{}", joined(*groups, count - 1), groups->digits.back());
    const bool another_sign = !alone && last != groups->separators.front();
    if (last != ' ' && (!three || another_sign)) {
        return NumberText{with_decimals, last == ','};
    }
    if (alone && last == ',') {
        return NumberText{fmt::format("{}, or {} if the comma stands before decimals",
                                      joined(*groups, count), with_decimals),
                          false};
    }
    return NumberText{joined(*groups, count), false};
}

}  // namespace portraits::check
