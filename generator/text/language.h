#pragma once

#include <string>
#include <string_view>

#include "generator/text/harfbuzz.h"

namespace portraits::text {

/// What shaping needs to know of a language tag. The tag is completed by Unicode's likely subtags, so that `zh-TW` and
/// `zh-Hant` are the same writing.
struct Language {
    std::string name;     ///< of the language alone, `zh`; empty: unknown
    std::string writing;  ///< its script in the language's own terms, `Hant`, `Jpan`, `Kore`
    hb_script_t script = HB_SCRIPT_LATIN;  ///< what its characters mostly are: `Hani`, `Hang`
    hb_language_t hb = HB_LANGUAGE_INVALID;
    bool right_to_left = false;

    [[nodiscard]] bool known() const { return !name.empty(); }
    [[nodiscard]] bool same_writing(const Language& other) const {
        return name == other.name && writing == other.writing;
    }
};

/// Reads a BCP 47 tag; one that is empty or cannot be read is the unknown language.
Language language_of(std::string_view tag);

}  // namespace portraits::text
