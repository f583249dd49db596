#include "generator/record/encoding.h"

#include <doctest/doctest.h>
#include <unicode/ustring.h>

#include <array>
#include <random>
#include <string>

using portraits::record::character_length;

namespace {

bool is_valid(std::string_view text) {
    while (!text.empty()) {
        const std::size_t length = character_length(text);
        if (length == 0) {
            return false;
        }
        text.remove_prefix(length);
    }
    return true;
}

bool icu_says_valid(const std::string& text) {
    std::array<UChar, 64> wide{};
    UErrorCode status = U_ZERO_ERROR;
    std::int32_t length = 0;
    u_strFromUTF8(wide.data(), wide.size(), &length, text.data(),
                  static_cast<std::int32_t>(text.size()), &status);
    return U_SUCCESS(status) != 0;
}

}  // namespace

TEST_CASE("what is UTF-8 is what ICU takes for UTF-8") {
    std::mt19937 random{3};
    constexpr std::string_view edges =
        "\x41\x7F\x80\x8F\x90\x9F\xA0\xBF\xC0\xC1\xC2\xDF\xE0\xE1\xEC"
        "\xED\xEE\xEF\xF0\xF1\xF3\xF4\xF5\xFF";
    int differing = 0;
    for (int i = 0; i < 200000; ++i) {
        std::string text;
        for (auto n = 1 + random() % 4; n > 0; --n) {
            text += edges[random() % edges.size()];
        }
        differing += is_valid(text) == icu_says_valid(text) ? 0 : 1;
    }
    CHECK(differing == 0);
}
