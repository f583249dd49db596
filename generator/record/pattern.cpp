#include "generator/record/pattern.h"

#include <fmt/format.h>

#include <stdexcept>
#include <string>

namespace portraits::record {
namespace {

icu::UnicodeString units_of(std::string_view text) {
    return icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())});
}

/// ICU's `$` also stands before a line feed that ends the text, as Perl's does; that of ECMAScript does not.
std::string in_icus_dialect(std::string_view expression) {
    const bool ends_at_end = expression.ends_with('$') && !expression.ends_with("\\$");
    return ends_at_end ? fmt::format("{}\\z", expression.substr(0, expression.size() - 1))
                       : std::string{expression};
}

}  // namespace

Pattern::Pattern(std::string_view expression) {
    UParseError place{};
    UErrorCode status = U_ZERO_ERROR;
    pattern_.reset(
        icu::RegexPattern::compile(units_of(in_icus_dialect(expression)), place, status));
    if (U_FAILURE(status)) {
        throw std::invalid_argument{fmt::format("\"{}\" at character {}: {}", expression,
                                                place.offset, u_errorName(status))};
    }
}

bool Pattern::is_in(std::string_view text) const {
    UErrorCode status = U_ZERO_ERROR;
    const icu::UnicodeString units = units_of(text);
    const std::unique_ptr<icu::RegexMatcher> matcher{pattern_->matcher(units, status)};
    return U_SUCCESS(status) && matcher->find(status) != 0 && U_SUCCESS(status);
}

}  // namespace portraits::record
