#include "generator/layout/own_names.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <utility>

#include "generator/layout/language_names.h"
#include "setting.h"

namespace portraits::layout::test {
namespace {

OwnName name(std::string own, std::string lang, std::string known_as) {
    OwnName result;
    result.name = std::move(own);
    result.lang = std::move(lang);
    result.language = language_name(result.lang, "en-GB");
    result.destination = "city:" + known_as;
    result.known_as = std::move(known_as);
    result.page = "7";
    result.accent = setting().book().swatch("strait");
    return result;
}

const OwnName larissa = name("Λάρισα", "el", "Larissa");

Placed names_in(double height, std::vector<OwnName> names, double pitch = 22.5) {
    return own_names(setting().scribe(), std::move(names), {3, Length::mm(6), Length::mm(pitch)})
        ->place(space(174, height), {});
}

/// The names that stand large, in the order of the structure.
std::vector<std::string> large(const ink::Fragment& ink) {
    std::vector<std::string> all;
    for (const ink::GlyphRun* run : runs(ink)) {
        if (run->size > Length::pt(12)) {
            all.push_back(run->text);
        }
    }
    return all;
}

}  // namespace

TEST_CASE("names stand row by row, each with the city's name, its language and its page") {
    const Placed placed =
        names_in(100, {larissa, name("北京", "zh-Hans", "Beijing"),
                       name("Мелітополь", "uk", "Melitopol"), name("عمّان", "ar", "Amman")});
    CHECK(placed.verdict == Verdict::Full);
    CHECK(words(placed.ink) ==
          "Λάρισα Larissa Greek 7 北京 Beijing Chinese 7 Мелітополь Melitopol Ukrainian 7 عمّان "
          "Amman Arabic 7");
    CHECK(x_of(run_with(placed.ink, "北京")) == doctest::Approx(60));
    CHECK(x_of(run_with(placed.ink, "عمّان")) == doctest::Approx(0));
    CHECK(y_of(run_with(placed.ink, "عمّان")) - y_of(run_with(placed.ink, "北京")) ==
          doctest::Approx(22.5));
    CHECK(placed.used.height.to_mm() == doctest::Approx(22.5 + 1.5 + 13.5 + 4.5));
}

TEST_CASE("a name is one link, its own words in its language") {
    const Placed placed = names_in(30, {larissa});
    CHECK(structure(placed.ink) == "L(LI(LBody(Link(Span))))");
    CHECK(all_tagged(placed.ink));
    const auto span = std::find_if(placed.ink.nodes.begin(), placed.ink.nodes.end(),
                                   [](const ink::Node& n) { return n.role == ink::Role::Span; });
    REQUIRE(span != placed.ink.nodes.end());
    CHECK(span->lang == "el");
    const auto& link = std::get<ink::Link>(placed.ink.items.back().shape);
    CHECK(link.destination == "city:Larissa");
    CHECK(link.contents == "Larissa, 7");
}

TEST_CASE("a name too long for its column is smaller, and fills it") {
    const Placed placed = names_in(30, {name("מודיעין־מכבים־רעות", "he", "Modiin"), larissa});
    const ink::GlyphRun& long_name = run_with(placed.ink, "מודיעין");
    CHECK(long_name.size < run_with(placed.ink, "Λάρισα").size);
    CHECK(long_name.width().to_mm() == doctest::Approx(54).epsilon(0.001));
}

TEST_CASE("a language without room beside the city's name is left out") {
    const Placed placed =
        names_in(30, {name("Λάρισα", "el", "A city whose name takes up nearly all there is")});
    CHECK(words(placed.ink) == "Λάρισα A city whose name takes up nearly all there is 7");
}

TEST_CASE("a city's name too long for its column keeps clear of its page, and rows of each other") {
    const std::string long_name = "A city whose name takes up a good deal more than all there is";
    const Placed placed =
        names_in(100, {name("Λάρισα", "el", long_name), larissa, larissa, larissa}, 1);
    const ink::GlyphRun& known = run_with(placed.ink, "A city");
    CHECK(known.size < run_with(placed.ink, "Larissa").size);
    CHECK(right_of(known) < 54 - run_with(placed.ink, "7").width().to_mm());
    CHECK(placed.used.height.to_mm() == doctest::Approx(2 * 19.5));
}

TEST_CASE("rows that do not fit go on in the next frame, in order") {
    std::vector<OwnName> all;
    std::vector<std::string> expected;
    for (int i = 0; i < 11; ++i) {
        all.push_back(name("Λάρισα " + std::to_string(i), "el", "Larissa"));
        expected.push_back(all.back().name);
    }
    for (double height = 20; height < 110; height += 7) {
        std::vector<std::string> seen;
        Placed placed = names_in(height, all);
        REQUIRE(placed.verdict != Verdict::Refused);
        while (true) {
            CHECK(placed.used.height <= Length::mm(height));
            const auto here = large(placed.ink);
            seen.insert(seen.end(), here.begin(), here.end());
            if (placed.verdict != Verdict::Partial) {
                break;
            }
            const BlockPtr rest = placed.rest;
            placed = rest->place(space(174, height), {});
        }
        CHECK(seen == expected);
    }
    CHECK(names_in(19, all).verdict == Verdict::Refused);
    CHECK(own_names(setting().scribe(), {}, {}) == nullptr);
}

TEST_CASE("languages have names in every language") {
    CHECK(language_name("am", "en-GB") == "Amharic");
    CHECK(language_name("zh-Hans", "en-GB") == "Chinese");
    CHECK(language_name("ga", "el") == "Ιρλανδικά");
    CHECK(language_name("ar-Latn", "fr") == "arabe");
    CHECK(language_name("qqq", "en") == "");
    CHECK(language_name("", "en") == "");
}

}  // namespace portraits::layout::test
