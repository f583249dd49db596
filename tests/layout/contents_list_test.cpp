#include "generator/layout/contents_list.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "setting.h"

namespace portraits::layout::test {
namespace {

ContentsEntry entry(std::string country, std::string city, int page) {
    ContentsEntry result;
    result.country = std::move(country);
    result.destination = "city:" + city;
    result.city = std::move(city);
    result.page = page;
    return result;
}

Placed list(std::vector<ContentsEntry> entries, double height = 166.5) {
    return contents_list(setting().scribe(), std::move(entries))->place(space(174, height), {});
}

const std::string long_country = "United Kingdom of Great Britain and Northern Ireland";

/// How many rows a placed list has: each has one link.
int rows(const Placed& placed) {
    int count = 0;
    for (const ink::Item& item : placed.ink.items) {
        count += std::holds_alternative<ink::Link>(item.shape) ? 1 : 0;
    }
    return count;
}

}  // namespace

TEST_CASE(
    "each city has a line, each country is printed once, with a rule above and one at the end") {
    const Placed placed = list({entry("Brazil", "Contagem", 8), entry("Brazil", "Sorocaba", 9),
                                entry("Denmark", "Sønderborg", 14)});
    CHECK(placed.used.height.to_mm() == doctest::Approx(13.5));
    CHECK(words(placed.ink) == "Brazil Contagem 8 Sorocaba 9 Denmark Sønderborg 14");
    REQUIRE(rules(placed.ink).size() == 3);
    CHECK(rules(placed.ink)[1] == doctest::Approx(9));
    CHECK(x_of(run_with(placed.ink, "Sorocaba")) == doctest::Approx(60));
    CHECK(y_of(run_with(placed.ink, "Sorocaba")) == doctest::Approx(4.5 + 3.25));
    CHECK(right_of(run_with(placed.ink, "14")) == doctest::Approx(174));
}

TEST_CASE("a row is one link to the city's page, inside the list's structure") {
    const Placed placed = list({entry("Denmark", "Sønderborg", 14)});
    const auto item = std::find_if(
        placed.ink.items.begin(), placed.ink.items.end(),
        [](const ink::Item& one) { return std::holds_alternative<ink::Link>(one.shape); });
    REQUIRE(item != placed.ink.items.end());
    const auto& link = std::get<ink::Link>(item->shape);
    CHECK(link.destination == "city:Sønderborg");
    CHECK(link.contents == "Sønderborg, 14");
    CHECK(structure(placed.ink) == "TOC(TOCI(P TOC(TOCI(Reference(Link)))))");
    CHECK(all_tagged(placed.ink));
}

TEST_CASE("a native name has its language and its region's colour, an award its words") {
    ContentsEntry city = entry("Republic of Korea", "Suwon", 37);
    city.native = "수원";
    city.native_lang = "ko";
    city.accent = setting().book().swatch("ceiba");
    city.award = "UNESCO Learning City Award 2015";
    const Placed placed = list({city});
    const ink::GlyphRun& native = run_with(placed.ink, "수원");
    CHECK(x_of(native) == doctest::Approx(105));
    CHECK(native.colour == setting().book().swatch("ceiba"));
    const auto says = [&](const auto& test) {
        return std::any_of(placed.ink.nodes.begin(), placed.ink.nodes.end(), test);
    };
    CHECK(says([](const ink::Node& node) { return node.lang == "ko"; }));
    CHECK(says([&](const ink::Node& node) { return node.actual_text == city.award; }));
}

TEST_CASE("a country of two lines uses the lines of its cities, or a second line of its own") {
    CHECK(list({entry(long_country, "Bristol", 40), entry(long_country, "Swansea", 41)})
              .used.height.to_mm() == doctest::Approx(9));
    CHECK(list({entry(long_country, "Bristol", 40)}).used.height.to_mm() == doctest::Approx(9));
    CHECK(list({entry(long_country, "Bristol", 40)}, 8).verdict == Verdict::Refused);
}

TEST_CASE("what does not fit is the rest, and a divided country is named again") {
    const Placed placed = list({entry("Brazil", "Contagem", 8), entry("Brazil", "Sorocaba", 9)}, 5);
    CHECK(placed.verdict == Verdict::Partial);
    REQUIRE(placed.rest);
    CHECK(words(placed.rest->place(space(174, 9), {}).ink) == "Brazil Sorocaba 9");
}

TEST_CASE("an empty list is nothing, and a frame without room refuses it") {
    CHECK(list({}).verdict == Verdict::Empty);
    const Placed placed = list({entry("Brazil", "Contagem", 8)}, 4);
    CHECK(placed.verdict == Verdict::Refused);
    CHECK(placed.surplus.to_mm() == doctest::Approx(0.5));
}

TEST_CASE("over pages of any height every city stands once, and no page is overfull") {
    std::vector<ContentsEntry> entries;
    std::mt19937 random{3};
    for (int i = 0; i < 60; ++i) {
        const auto country = random() % 12;
        entries.push_back(entry(country == 0 ? long_country : "Land " + std::to_string(i / 4),
                                "City " + std::to_string(i), i));
    }
    for (double height = 9; height < 120; height += 7.3) {
        int stood = 0;
        BlockPtr block = contents_list(setting().scribe(), entries);
        for (int page = 0; block && page < 100; ++page) {
            const Placed placed = block->place(space(174, height), {});
            REQUIRE(placed.verdict != Verdict::Refused);
            CHECK(placed.used.height.to_mm() <= height);
            stood += rows(placed);
            block = placed.rest;
        }
        CHECK(stood == 60);
    }
}

}  // namespace portraits::layout::test
