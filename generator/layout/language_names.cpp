#include "generator/layout/language_names.h"

#include <unicode/locid.h>
#include <unicode/unistr.h>

namespace portraits::layout {

std::string language_name(std::string_view tag, std::string_view in) {
    UErrorCode status = U_ZERO_ERROR;
    const auto locale = [&status](std::string_view name) {
        return icu::Locale::forLanguageTag({name.data(), static_cast<int32_t>(name.size())},
                                           status);
    };
    const icu::Locale language = locale(tag);
    const icu::Locale reader = locale(in);
    icu::UnicodeString shown;
    std::string name;
    language.getDisplayLanguage(reader, shown).toUTF8String(name);
    const std::string code = language.getLanguage();
    const bool known = U_SUCCESS(status) && !code.empty() && name != code;
    return known ? name : std::string{};
}

}  // namespace portraits::layout
