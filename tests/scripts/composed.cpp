#include "tests/scripts/composed.h"

#include <doctest/doctest.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

namespace portraits::tests {

std::string composed(const std::string& text) {
    UErrorCode status = U_ZERO_ERROR;
    std::string result;
    icu::Normalizer2::getNFCInstance(status)
        ->normalize(icu::UnicodeString::fromUTF8(text), status)
        .toUTF8String(result);
    REQUIRE(U_SUCCESS(status));
    return result;
}

}  // namespace portraits::tests
