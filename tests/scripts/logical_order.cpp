#include "tests/scripts/logical_order.h"

#include <doctest/doctest.h>
#include <unicode/ubidi.h>
#include <unicode/unistr.h>

#include <memory>

namespace portraits::tests {
namespace {

icu::UnicodeString reordered(const icu::UnicodeString& line, UBiDiLevel base,
                             UBiDiReorderingMode mode) {
    const std::unique_ptr<UBiDi, decltype(&ubidi_close)> bidi{ubidi_open(), ubidi_close};
    UErrorCode status = U_ZERO_ERROR;
    ubidi_setReorderingMode(bidi.get(), mode);
    ubidi_setPara(bidi.get(), line.getBuffer(), line.length(), base, nullptr, &status);
    icu::UnicodeString result;
    UChar* buffer = result.getBuffer(line.length() + 1);
    const int32_t length = ubidi_writeReordered(bidi.get(), buffer, line.length() + 1, 0, &status);
    result.releaseBuffer(U_SUCCESS(status) ? length : 0);
    REQUIRE(U_SUCCESS(status));
    return result;
}

/// What poppler puts round text that runs to the left. ICU would take joiners away, too, which are part of a text.
icu::UnicodeString without_signs(icu::UnicodeString line) {
    for (const char16_t sign : {u'\u200E', u'\u200F', u'\u202A', u'\u202B', u'\u202C'}) {
        line.findAndReplace(icu::UnicodeString{sign}, icu::UnicodeString{});
    }
    return line;
}

}  // namespace

std::string in_logical_order(const std::string& line) {
    const icu::UnicodeString shown = without_signs(
        reordered(icu::UnicodeString::fromUTF8(line), UBIDI_LTR, UBIDI_REORDER_DEFAULT));
    std::string text;
    reordered(shown, UBIDI_RTL, UBIDI_REORDER_INVERSE_LIKE_DIRECT).toUTF8String(text);
    return text;
}

}  // namespace portraits::tests
