#include "generator/text/wide.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <utility>

namespace portraits::text {

namespace {

constexpr std::array marks{
    std::pair{U'\u00B7', Wide::Middle},  std::pair{U'\u2014', Wide::Letter},
    std::pair{U'\u2018', Wide::Opening}, std::pair{U'\u2019', Wide::Closing},
    std::pair{U'\u201C', Wide::Opening}, std::pair{U'\u201D', Wide::Closing},
    std::pair{U'\u2026', Wide::Letter},  std::pair{U'\u2027', Wide::Middle},
    std::pair{U'\u3000', Wide::Space},   std::pair{U'\u3001', Wide::Closing},
    std::pair{U'\u3002', Wide::Closing}, std::pair{U'\u30FB', Wide::Middle},
    std::pair{U'\uFF01', Wide::Closing}, std::pair{U'\uFF0C', Wide::Closing},
    std::pair{U'\uFF0E', Wide::Closing}, std::pair{U'\uFF1A', Wide::Closing},
    std::pair{U'\uFF1B', Wide::Closing}, std::pair{U'\uFF1F', Wide::Closing},
};

/// Characters that are as narrow as Latin ones in a text of another language.
bool is_ambiguous(char32_t c) { return c < 0x2E80; }

bool is_in_square(char32_t c) {
    return (c >= 0x2E80 && c <= 0x312F) || (c >= 0x3190 && c <= 0xA4CF) ||
           (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE4F) ||
           (c >= 0xFF01 && c <= 0xFF60) || (c >= 0xFFE0 && c <= 0xFFE6) ||
           (c >= 0x1F200 && c <= 0x1F2FF) || (c >= 0x20000 && c <= 0x3FFFF);
}

Wide class_in_square(char32_t c) {
    switch (u_charType(static_cast<UChar32>(c))) {
        case U_START_PUNCTUATION: return Wide::Opening;
        case U_END_PUNCTUATION: return Wide::Closing;
        default: return Wide::Letter;
    }
}

bool is_language(std::string_view tag, std::string_view name) {
    return tag.substr(0, tag.find('-')) == name;
}

}  // namespace

Wide wide_class(char32_t character, std::string_view lang) {
    const auto* mark = std::lower_bound(marks.begin(), marks.end(), character,
                                        [](const auto& m, char32_t c) { return m.first < c; });
    if (mark != marks.end() && mark->first == character) {
        return is_ambiguous(character) && !is_unspaced(lang) ? Wide::No : mark->second;
    }
    return is_in_square(character) ? class_in_square(character) : Wide::No;
}

bool is_unspaced(std::string_view lang) {
    return is_language(lang, "zh") || is_language(lang, "ja");
}

bool is_korean(std::string_view lang) { return is_language(lang, "ko"); }

bool takes_gap(char32_t character) {
    const auto point = static_cast<UChar32>(character);
    if ((U_GET_GC_MASK(point) & (U_GC_L_MASK | U_GC_N_MASK)) == 0) {
        return false;
    }
    UErrorCode status = U_ZERO_ERROR;
    return uscript_getScript(point, &status) != USCRIPT_HANGUL &&
           wide_class(character, {}) == Wide::No;
}

bool extends_cluster(char32_t character) {
    switch (u_getIntPropertyValue(static_cast<UChar32>(character), UCHAR_GRAPHEME_CLUSTER_BREAK)) {
        case U_GCB_EXTEND:
        case U_GCB_SPACING_MARK:
        case U_GCB_ZWJ: return true;
        default: return false;
    }
}

}  // namespace portraits::text
