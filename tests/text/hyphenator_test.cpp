#include "generator/text/hyphenator.h"

#include <doctest/doctest.h>

#include <string>

#include "tests/text/test_fonts.h"

using namespace portraits::text;

namespace {

/// The word with its hyphens written as `|`.
std::string hyphenated(const std::string& word, const std::string& lang = "en-GB",
                       const HyphenLimits& limits = {}) {
    static const Hyphenator hyphenator{testing::test_manifest().patterns};
    std::string result = word;
    const auto breaks = hyphenator.breaks(word, lang, limits);
    for (auto offset = breaks.rbegin(); offset != breaks.rend(); ++offset) {
        result.insert(*offset, 1, '|');
    }
    return result;
}

}  // namespace

TEST_CASE("words are hyphenated by the patterns of their language") {
    CHECK(hyphenated("municipality") == "muni|cip|al|ity");
    CHECK(hyphenated("learning") == "learn|ing");
    CHECK(hyphenated("εκπαίδευση", "el", {7, 2, 2}) == "εκ|παί|δευ|ση");
}

TEST_CASE("Ukrainian, Russian, Spanish and French words are hyphenated by their own patterns") {
    CHECK(hyphenated("університет", "uk") == "уні|верси|тет");
    CHECK(hyphenated("образование", "ru") == "обра|зо|ва|ние");
    CHECK(hyphenated("aprendizaje", "es") == "apren|di|zaje");
    CHECK(hyphenated("apprentissage", "fr") == "appren|tis|sage");
}

TEST_CASE("a word keeps three letters on either side and needs seven") {
    CHECK(hyphenated("εκπαίδευση", "el", {7, 3, 3}) == "εκπαί|δευση");
    CHECK(hyphenated("family") == "family");
    CHECK(hyphenated("family", "en-GB", {6, 3, 3}) == "fam|ily");
    CHECK(hyphenated("abilities", "en-GB", {7, 3, 3}).find("ab|") == std::string::npos);
}

TEST_CASE("a language is served by the patterns of its nearest relative") {
    CHECK(hyphenated("learning", "en") == "learn|ing");
    CHECK(hyphenated("learning", "en-IE") == "learn|ing");
    CHECK(hyphenated("learning", "ko") == "learning");
}

TEST_CASE("capitals at the start and punctuation around a word do no harm") {
    CHECK(hyphenated("Municipality’s") == "Muni|cip|al|ity’s");
    CHECK(hyphenated("(‘learning’),") == "(‘learn|ing’),");
}

TEST_CASE("abbreviations, numbers, compounds and addresses are not hyphenated") {
    CHECK(hyphenated("UNESCOUIL") == "UNESCOUIL");
    CHECK(hyphenated("learning2016") == "learning2016");
    CHECK(hyphenated("community-based") == "community-based");
    CHECK(hyphenated("learning@municipality.org") == "learning@municipality.org");
    CHECK(hyphenated("www.municipality.org") == "www.municipality.org");
    CHECK(hyphenated("https://municipality") == "https://municipality");
}
