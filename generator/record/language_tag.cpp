#include "generator/record/language_tag.h"

#include <algorithm>

namespace portraits::record {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool is_letter_or_digit(char c) { return is_letter(c) || (c >= '0' && c <= '9'); }

bool is_subtag(std::string_view part) {
    return !part.empty() && part.size() <= 8 &&
           std::all_of(part.begin(), part.end(), is_letter_or_digit);
}

}  // namespace

bool is_language_tag(std::string_view text) {
    const std::string_view primary = text.substr(0, text.find('-'));
    if (primary.size() < 2 || primary.size() > 3 ||
        !std::all_of(primary.begin(), primary.end(), is_letter)) {
        return false;
    }
    for (std::size_t end = primary.size(); end < text.size();) {
        const std::string_view rest = text.substr(end + 1);
        const std::string_view part = rest.substr(0, rest.find('-'));
        if (!is_subtag(part)) {
            return false;
        }
        end += part.size() + 1;
    }
    return true;
}

}  // namespace portraits::record
