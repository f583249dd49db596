#include "generator/text/language.h"

#include <unicode/uloc.h>

#include <array>

namespace portraits::text {
namespace {

using Buffer = std::array<char, ULOC_FULLNAME_CAPACITY>;

/// The script whose characters a writing system mostly uses: `Jpan` and `Kore` name mixtures, `Hans` and `Hant` styles.
hb_script_t script_of(const std::string& writing) {
    if (writing == "Hans" || writing == "Hant" || writing == "Jpan") {
        return HB_SCRIPT_HAN;
    }
    if (writing == "Kore") {
        return HB_SCRIPT_HANGUL;
    }
    return hb_script_from_string(writing.c_str(), static_cast<int>(writing.size()));
}

}  // namespace

Language language_of(std::string_view tag) {
    UErrorCode status = U_ZERO_ERROR;
    const auto capacity = static_cast<std::int32_t>(ULOC_FULLNAME_CAPACITY);
    Buffer locale{};
    Buffer full{};
    Buffer name{};
    Buffer writing{};
    uloc_forLanguageTag(std::string{tag}.c_str(), locale.data(), capacity, nullptr, &status);
    uloc_addLikelySubtags(locale.data(), full.data(), capacity, &status);
    uloc_getLanguage(full.data(), name.data(), capacity, &status);
    uloc_getScript(full.data(), writing.data(), capacity, &status);
    Language language;
    if (U_FAILURE(status) != 0 || locale.front() == '\0') {
        return language;
    }
    language.name = name.data();
    language.writing = writing.data();
    if (!language.writing.empty()) {
        language.script = script_of(language.writing);
    }
    language.hb = hb_language_from_string(tag.data(), static_cast<int>(tag.size()));
    language.right_to_left =
        hb_script_get_horizontal_direction(language.script) == HB_DIRECTION_RTL;
    return language;
}

}  // namespace portraits::text
