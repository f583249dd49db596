#include "generator/record/nearest.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <vector>

using portraits::record::did_you_mean;
using portraits::record::edit_distance;
using portraits::record::nearest;

namespace {

/// The definition, without memory: tries every last step.
std::size_t slow_distance(std::string_view a, std::string_view b) {
    if (a.empty() || b.empty()) {
        return a.size() + b.size();
    }
    const auto cut = [](std::string_view text, std::size_t n) {
        return text.substr(0, text.size() - n);
    };
    std::size_t least =
        std::min({slow_distance(cut(a, 1), b) + 1, slow_distance(a, cut(b, 1)) + 1,
                  slow_distance(cut(a, 1), cut(b, 1)) + (a.back() == b.back() ? 0 : 1)});
    if (a.size() > 1 && b.size() > 1 && a.back() == b[b.size() - 2] &&
        b.back() == a[a.size() - 2]) {
        least = std::min(least, slow_distance(cut(a, 2), cut(b, 2)) + 1);
    }
    return least;
}

}  // namespace

TEST_CASE("the distance of words is that of the slow definition") {
    std::mt19937 random{7};
    const auto word = [&] {
        std::string text(random() % 6, ' ');
        std::generate(text.begin(), text.end(),
                      [&] { return static_cast<char>('a' + random() % 3); });
        return text;
    };
    for (int i = 0; i < 2000; ++i) {
        const std::string a = word();
        const std::string b = word();
        CAPTURE(a);
        CAPTURE(b);
        CHECK(edit_distance(a, b) == slow_distance(a, b));
    }
}

TEST_CASE("a slip of the keyboard finds its word, another word does not") {
    const std::vector<std::string> keys{"city", "country", "country_code", "contact"};
    CHECK(nearest("contry_code", keys) == "country_code");
    CHECK(nearest("cuontry", keys) == "country");
    CHECK(nearest("mayor", keys).empty());
    CHECK(did_you_mean("contry", keys) == "did you mean `country`?");
    CHECK(did_you_mean("mayor", keys) ==
          "known here: `city`, `country`, `country_code`, `contact`");
    CHECK(did_you_mean("mayor", {}).empty());
}
