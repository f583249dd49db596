#include "generator/layout/numbers.h"

#include <doctest/doctest.h>
#include <unicode/numberformatter.h>

#include <string>

using portraits::layout::Decimals;
using portraits::layout::format_number;

namespace {

std::string by_icu(double number, const char* lang) {
    UErrorCode status = U_ZERO_ERROR;
    const auto text =
        icu::number::NumberFormatter::withLocale(icu::Locale::forLanguageTag(lang, status))
            .precision(icu::number::Precision::maxFraction(3))
            .formatDouble(number, status)
            .toString(status);
    std::string bytes;
    text.toUTF8String(bytes);
    return bytes;
}

}  // namespace

TEST_CASE("numbers are grouped by the language") {
    CHECK(format_number(14043, "en-GB") == "14,043");
    CHECK(format_number(14043, "el") == "14.043");
    CHECK(format_number(10.5, "en") == "10.5");
    CHECK(format_number(10.5, "el") == "10,5");
    CHECK(format_number(2640.3, "de") == "2.640,3");
    CHECK(format_number(304097, "en") == "304,097");
}

TEST_CASE("all languages agree with ICU") {
    for (const char* lang : {"en", "en-IN", "el", "de", "de-CH", "es", "pt-PT", "fr", "hi", "ar-EG",
                             "fa", "ru", "zh-Hans", "ko", "am", "he", "pl", "hy"}) {
        for (const double number : {0.0, 7.0, 42.0, 999.0, 1000.0, 9999.0, 12345.0, 80006.0,
                                    8851080.0, 25000000.0, 268.05, 2640.3, 0.125, 1234567.891}) {
            CAPTURE(lang);
            CHECK(format_number(number, lang) == by_icu(number, lang));
        }
    }
}

TEST_CASE("decimals can be fixed") {
    CHECK(format_number(32, "en", Decimals::One) == "32.0");
    CHECK(format_number(32.41, "en", Decimals::One) == "32.4");
    CHECK(format_number(14042.6, "en", Decimals::None) == "14,043");
    CHECK(format_number(-0.01, "en", Decimals::One) == "0.0");
    CHECK(format_number(-1234.5, "en") == "-1,234.5");
}

TEST_CASE("a language that does not exist falls back instead of failing") {
    CHECK(format_number(1234, "x-nowhere").size() >= 4);
    CHECK(format_number(1234, "").size() >= 4);
}
