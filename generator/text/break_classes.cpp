#include "generator/text/break_classes.h"

#include <unicode/uscript.h>

#include "generator/text/wide.h"

namespace portraits::text {

namespace {

// One of each class: an opening and a closing bracket, and a dot that begins no line.
constexpr char16_t opening = u'\u300C';
constexpr char16_t closing = u'\u300D';
constexpr char16_t dot = u'\u30FB';

/// Whether the character beside a mark stands in a square for certain, or is such a mark itself.
bool is_wide_at(const Characters& text, std::size_t i, std::string_view lang) {
    return i < text.size() && wide_class(text.points[i], lang) != Wide::No;
}

char16_t mark_for(Wide kind, char16_t otherwise) {
    switch (kind) {
        case Wide::Opening: return opening;
        case Wide::Closing: return closing;
        case Wide::Middle: return dot;
        default: return otherwise;
    }
}

bool is_korean_letter(char32_t c) {
    UErrorCode status = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(static_cast<UChar32>(c), &status);
    return script == USCRIPT_HANGUL || script == USCRIPT_HAN;
}

}  // namespace

std::u16string with_wide_marks(const Characters& text, std::string_view lang) {
    std::u16string result = text.utf16;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool beside =
            (i > 0 && is_wide_at(text, i - 1, lang)) || is_wide_at(text, i + 1, lang);
        char16_t& unit = result[text.units[i]];
        if (beside && text.points[i] < 0x2E80) {
            unit = mark_for(wide_class(text.points[i], lang), unit);
        }
    }
    return result;
}

std::u16string with_whole_words(const Characters& text) {
    std::u16string result = text.utf16;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (is_korean_letter(text.points[i])) {
            for (std::size_t unit = text.units[i]; unit < text.units[i + 1]; ++unit) {
                result[unit] = u'a';
            }
        }
    }
    return result;
}

}  // namespace portraits::text
