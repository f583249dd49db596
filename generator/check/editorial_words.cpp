#include "generator/check/editorial_words.h"

#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdint>

#include "generator/record/encoding.h"

namespace portraits::check {
namespace {

/// A character of a text, and where the next one begins.
struct Character {
    UChar32 point = 0;
    std::size_t next = 0;
};

Character character_at(std::string_view text, std::size_t at) {
    const std::size_t length = record::character_length(text.substr(at));
    const auto first = static_cast<unsigned char>(text[at]);
    if (length <= 1) {
        return {first, at + 1};
    }
    // The first byte of a longer character has as many bits set as the character has bytes, then a zero.
    auto point = static_cast<UChar32>(first & (0x7FU >> length));
    for (std::size_t i = 1; i < length; ++i) {
        point = point * 64 + static_cast<UChar32>(static_cast<unsigned char>(text[at + i]) & 0x3FU);
    }
    return {point, at + length};
}

bool is_word_character(UChar32 point) {
    return u_isalnum(point) != 0 || (U_GET_GC_MASK(point) & U_GC_M_MASK) != 0;
}

bool is_apostrophe(UChar32 point) { return point == U'’' || point == U'\''; }

std::string to_utf8(const icu::UnicodeString& text) {
    std::string result;
    text.toUTF8String(result);
    return result;
}

/// Letters that no accent tells from a plain one.
char plain_letter(UChar32 point) {
    switch (point) {
        case U'ø': return 'o';
        case U'ı': return 'i';
        case U'ł': return 'l';
        case U'đ':
        case U'ð': return 'd';
        default: return '\0';
    }
}

bool is_full_stop(UChar32 point) { return u_hasBinaryProperty(point, UCHAR_S_TERM) != 0; }

/// The last character; 0 of an empty text.
UChar32 last_point(std::string_view text) {
    const std::string_view last = last_character(text);
    return last.empty() ? 0 : character_at(last, 0).point;
}

/// Chinese and Japanese full stops bring their own white.
bool brings_white(UChar32 point) {
    return u_getIntPropertyValue(point, UCHAR_EAST_ASIAN_WIDTH) == U_EA_FULLWIDTH ||
           u_getIntPropertyValue(point, UCHAR_EAST_ASIAN_WIDTH) == U_EA_WIDE;
}

/// Whether a sentence ends in the full stop at a byte, which ends at another.
bool ends_sentence(std::string_view text, std::size_t mark, std::size_t after) {
    const std::size_t next = text.find_first_not_of(' ', after);
    if (next == std::string_view::npos || brings_white(character_at(text, mark).point)) {
        return true;
    }
    const bool initial = text[mark] == '.' && mark >= 1 && std::isupper(text[mark - 1]) != 0 &&
                         (mark == 1 || text[mark - 2] == ' ' || text[mark - 2] == '.');
    return next > after && !initial && !is_lower_case(text.substr(next));
}

}  // namespace

std::vector<Word> words_of(std::string_view text) {
    std::vector<Word> words;
    std::size_t start = 0;
    bool inside = false;
    for (std::size_t at = 0; at < text.size();) {
        const Character here = character_at(text, at);
        const bool joins = inside && is_apostrophe(here.point) && here.next < text.size() &&
                           u_isalpha(character_at(text, here.next).point) != 0;
        const bool part = is_word_character(here.point) || joins;
        if (part && !inside) {
            start = at;
        } else if (!part && inside) {
            words.push_back({start, text.substr(start, at - start)});
        }
        inside = part;
        at = here.next;
    }
    if (inside) {
        words.push_back({start, text.substr(start)});
    }
    return words;
}

std::vector<Word> sentences_of(std::string_view text) {
    std::vector<Word> sentences;
    std::size_t start = 0;
    for (std::size_t at = 0; at < text.size();) {
        const Character here = character_at(text, at);
        if (is_full_stop(here.point) && ends_sentence(text, at, here.next)) {
            sentences.push_back({start, text.substr(start, here.next - start)});
            start = std::min(text.find_first_not_of(' ', here.next), text.size());
        }
        at = here.next;
    }
    if (start < text.size()) {
        sentences.push_back({start, text.substr(start)});
    }
    return sentences;
}

bool begins_sentence(std::string_view text, std::size_t start) {
    constexpr std::array<std::string_view, 5> opening{" ", "‘", "“", "«", "("};
    std::string_view before = text.substr(0, start);
    std::string_view last = last_character(before);
    while (std::find(opening.begin(), opening.end(), last) != opening.end()) {
        before.remove_suffix(last.size());
        last = last_character(before);
    }
    return last.empty() || last == ":" || is_full_stop(last_point(before));
}

std::string lower_case(std::string_view text) {
    auto wide = icu::UnicodeString::fromUTF8(
        icu::StringPiece{text.data(), static_cast<std::int32_t>(text.size())});
    return to_utf8(wide.toLower(icu::Locale::getRoot()));
}

std::string folded(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* decompose = icu::Normalizer2::getNFKDInstance(status);
    const std::string lower = lower_case(text);
    const icu::UnicodeString wide =
        decompose->normalize(icu::UnicodeString::fromUTF8(lower), status);
    icu::UnicodeString kept;
    for (std::int32_t i = 0; i < wide.length(); i = wide.moveIndex32(i, 1)) {
        const UChar32 point = wide.char32At(i);
        const char plain = plain_letter(point);
        if (plain != '\0') {
            kept.append(static_cast<UChar32>(plain));
        } else if (u_isalnum(point) != 0) {
            kept.append(point);
        }
    }
    return to_utf8(kept);
}

std::string replaced(std::string_view text, std::string_view from, std::string_view to) {
    std::string result;
    for (std::size_t at = text.find(from); at != std::string_view::npos; at = text.find(from)) {
        result.append(text.substr(0, at)).append(to);
        text.remove_prefix(at + from.size());
    }
    return result.append(text);
}

bool is_in_script_of(std::string_view word, const std::string& lang) {
    constexpr std::int32_t most = 4;  // Japanese has three
    std::array<UScriptCode, most> scripts{};
    UErrorCode status = U_ZERO_ERROR;
    const std::int32_t count = uscript_getCode(lang.c_str(), scripts.data(), most, &status);
    const UChar32 first = word.empty() ? 0 : character_at(word, 0).point;
    return U_SUCCESS(status) != 0 &&
           std::any_of(scripts.begin(), scripts.begin() + count, [first](UScriptCode script) {
               return uscript_hasScript(first, script) != 0;
           });
}

bool has_digit(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_capitalized(std::string_view text) {
    return !text.empty() && u_isupper(character_at(text, 0).point) != 0;
}

bool is_lower_case(std::string_view text) {
    const UChar32 first = text.empty() ? 0 : character_at(text, 0).point;
    return u_islower(first) != 0 && u_totitle(first) != first;
}

bool has_end(std::string_view text) {
    const UChar32 point = last_point(text);
    const auto category = u_charType(point);
    return is_full_stop(point) || category == U_END_PUNCTUATION || category == U_FINAL_PUNCTUATION;
}

bool is_without_full_stops(std::string_view text) {
    const UChar32 point = last_point(text);
    return uscript_hasScript(point, USCRIPT_THAI) != 0 ||
           uscript_hasScript(point, USCRIPT_LAO) != 0;
}

bool is_abbreviation(std::string_view word) {
    int capitals = 0;
    for (std::size_t at = 0; at < word.size();) {
        const Character here = character_at(word, at);
        capitals += u_isupper(here.point) != 0 ? 1 : 0;
        at = here.next;
    }
    return capitals >= 2;
}

std::string_view last_character(std::string_view text) {
    std::size_t start = text.empty() ? 0 : text.size() - 1;
    while (start > 0 && (static_cast<unsigned char>(text[start]) & 0xC0U) == 0x80U) {
        --start;
    }
    return text.substr(start);
}

}  // namespace portraits::check
