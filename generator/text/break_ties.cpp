#include "generator/text/break_ties.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

#include "generator/text/characters.h"

namespace portraits::text {

namespace {

using Words = std::string_view;

template <std::size_t n>
bool is_one_of(std::string_view word, const std::array<Words, n>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

constexpr std::array months{Words{"January"}, Words{"February"}, Words{"March"},
                            Words{"April"},   Words{"May"},      Words{"June"},
                            Words{"July"},    Words{"August"},   Words{"September"},
                            Words{"October"}, Words{"November"}, Words{"December"}};

/// What follows a number and means nothing without it.
constexpr std::array units{Words{"km"}, Words{"km²"},     Words{"m"},       Words{"m²"},
                           Words{"ha"}, Words{"kg"},      Words{"%"},       Words{"per"},
                           Words{"°C"}, Words{"million"}, Words{"billion"}, Words{"thousand"},
                           Words{"€"},  Words{"$"},       Words{"a.m."},    Words{"p.m."}};

constexpr std::array currencies{Words{"US$"}, Words{"$"},   Words{"€"},  Words{"£"},
                                Words{"EUR"}, Words{"USD"}, Words{"GBP"}};

/// What stands before a name or number and means nothing without it.
constexpr std::array titles{Words{"Mr"},   Words{"Mrs"},   Words{"Ms"},  Words{"Dr"},
                            Words{"Prof"}, Words{"Prof."}, Words{"Dr."}, Words{"Mr."},
                            Words{"Mrs."}, Words{"Ms."},   Words{"St"},  Words{"No."},
                            Words{"no."},  Words{"p."},    Words{"pp."}, Words{"Fig."},
                            Words{"Vol."}, Words{"κ."},    Words{"κ.κ."}};

/// Signs that open, standing alone before a space as in French, and signs that do not begin a line.
constexpr std::array openers{Words{"«"}, Words{"‹"}, Words{"“"}, Words{"‘"}};
constexpr std::array closers{Words{"»"}, Words{"›"}, Words{"”"}, Words{"!"}, Words{"?"}, Words{":"},
                             Words{";"}, Words{","}, Words{"."}, Words{"…"}, Words{"/"}};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

/// Whether the first character of a text is of a category.
bool is_of(std::string_view text, UCharCategory category) {
    std::size_t at = 0;
    return u_charType(static_cast<UChar32>(next_character(text, at))) == category;
}

bool is_number(std::string_view word) {
    return !word.empty() && is_digit(word.back()) &&
           std::all_of(word.begin(), word.end(),
                       [](char c) { return is_digit(c) || c == ',' || c == '.'; });
}

/// "J." before a surname.
bool is_initial(std::string_view word) {
    return word.size() == 2 && is_capital(word.front()) && word.back() == '.';
}

/// Without a comma, full stop or bracket at its end.
std::string_view bare(std::string_view word) {
    while (word.size() > 1 && (word.back() == ',' || word.back() == '.' || word.back() == ')' ||
                               word.back() == ';' || word.back() == ':')) {
        word.remove_suffix(1);
    }
    return word;
}

/// A bracket, wherever it stands.
bool ends_in_opener(std::string_view word) {
    if (is_one_of(word, openers)) {
        return true;
    }
    std::size_t last = word.empty() ? 0 : word.size() - 1;
    while (last > 0 && is_continuation(word[last])) {
        --last;
    }
    return !word.empty() && is_of(word.substr(last), U_START_PUNCTUATION);
}

bool begins_with_closer(std::string_view word) {
    if (!word.empty() && is_of(word, U_END_PUNCTUATION)) {
        return true;
    }
    return std::any_of(closers.begin(), closers.end(), [word](std::string_view sign) {
        // "... " and ".5" are words; a sign that stands alone, or before other signs only, is not.
        return word.starts_with(sign) && word.size() <= sign.size() + 1;
    });
}

}  // namespace

Tie tie_between(std::string_view before, std::string_view after) {
    if (ends_in_opener(before) || begins_with_closer(after)) {
        return Tie::Always;
    }
    // A dash between spaces stays with what stands before it.
    if (after == "–" || after == "—") {
        return Tie::Close;
    }
    if (is_number(before) && (is_one_of(bare(after), units) || is_one_of(after, units) ||
                              is_one_of(bare(after), months))) {
        return Tie::Close;
    }
    const bool starts_name =
        !after.empty() && (is_capital(after.front()) || is_digit(after.front()) ||
                           static_cast<unsigned char>(after.front()) >= 0x80);
    if (is_one_of(before, currencies) && !after.empty() && is_digit(after.front())) {
        return Tie::Close;
    }
    if ((is_one_of(before, titles) || is_initial(before)) && starts_name) {
        return Tie::Close;
    }
    return before == "per" && bare(after) == "cent" ? Tie::Close : Tie::None;
}

}  // namespace portraits::text
