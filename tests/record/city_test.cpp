#include "generator/record/city.h"

#include <doctest/doctest.h>

#include "generator/record/edition.h"
#include "tests/record/reading.h"

using portraits::Diagnostics;
using portraits::record::City;
using portraits::record::Edition;
using portraits::record::Quote;
using portraits::record::testing::marked;
using portraits::record::testing::read;

namespace {

City city_of(std::string_view yaml) {
    Diagnostics diagnostics;
    return read_city(read(yaml), "slug", diagnostics);
}

}  // namespace

TEST_CASE("a fact is a number, a text, or a map of them") {
    const City city = city_of(
        "facts:\n"
        "  population: {value: 80006, year: 2010, source: census, note: rounded}\n"
        "  area_km2: 7924.70\n"
        "  mean_years_of_schooling: {value: \"men 12.4, women 10.9\", year: 2014–2015}\n");
    REQUIRE(city.facts.size() == 3);
    CHECK(city.fact("population")->value == 80006);
    CHECK(city.fact("population")->year == "2010");
    CHECK(city.fact("population")->source == "census");
    CHECK(city.fact("population")->note == "rounded");
    CHECK(marked(city.fact("population")->mark) == "80006");
    CHECK(city.fact("area_km2")->text == "7924.70");
    CHECK_FALSE(city.fact("mean_years_of_schooling")->value);
    CHECK(city.fact("mean_years_of_schooling")->text == "men 12.4, women 10.9");
    CHECK(city.fact("mean_years_of_schooling")->year == "2014–2015");
    CHECK(city.fact("rivers") == nullptr);
}

TEST_CASE("n/a and null are facts that are not known") {
    const City city =
        city_of("facts: {a: n/a, b: ~, c: {value: n/a, note: why}, d: {value: null}}\n");
    for (const char* key : {"a", "b", "c", "d"}) {
        CAPTURE(key);
        CHECK_FALSE(city.fact(key)->known());
        CHECK_FALSE(city.fact(key)->value);
    }
    CHECK(city.fact("c")->note == "why");
}

TEST_CASE("groups of facts are joined by a full stop") {
    const City city = city_of("facts: {gdp: {city: n/a, country: {value: 5}}, area: 1}\n");
    REQUIRE(city.facts.size() == 3);
    CHECK(city.facts[0].key == "gdp.city");
    CHECK(city.fact("gdp.country")->value == 5);
    CHECK(city.facts[2].key == "area");
}

TEST_CASE("a city has all that its record says") {
    const City city = city_of(
        "city: Serres\ncity_local: {text: Σέρρες, lang: el}\ncountry: Greece\ncountry_code: GR\n"
        "location: {lat: 41.09, lon: 23.55}\njoined: 2016-08\nlang: el\n"
        "distinctions: [{name: Award, year: 2015}]\n"
        "quote: {text: a *b*, speaker: C, role: D, kind: reported}\n"
        "contact: [{name: E, email: e@f.g}]\n"
        "photos: [{file: p/x.jpg, alt: y, focus: [0.2, 0.7]}]\n"
        "themes: [jobs, health]\nextra: {kept: 1}\n");
    CHECK(city.slug == "slug");
    CHECK(city.local_name->text == "Σέρρες");
    CHECK(city.local_name->lang == "el");
    CHECK(city.location->lon == 23.55);
    CHECK(city.joined == "2016-08");
    CHECK(city.distinctions[0].year == "2015");
    CHECK(plain_text(city.quote->text) == "a b");
    CHECK(city.quote->kind == Quote::Kind::Reported);
    CHECK(city.contact[0].email == "e@f.g");
    CHECK(city.photos[0].path == "p/x.jpg");
    CHECK(city.photos[0].focus_y == 0.7);
    CHECK(city.themes == std::vector<std::string>{"jobs", "health"});
    CHECK(city.value["extra"]["kept"].number() == 1);
}

TEST_CASE("what a record leaves out is empty") {
    const City city = city_of("city: X\n");
    CHECK_FALSE(city.local_name);
    CHECK_FALSE(city.location);
    CHECK_FALSE(city.quote);
    CHECK(city.facts.empty());
    CHECK(city.intro.empty());
    CHECK(city.joined.empty());
}

TEST_CASE("an edition has its front and back matter") {
    Diagnostics diagnostics;
    const Edition edition =
        read_edition(read("title: T\ndate: 2016-11-15\ndates: 15–16 November\nlicence: {name: L, "
                          "url: https://x.y}\n"
                          "publisher: {name: P, address: [a, b], fax: +49 40}\n"
                          "foreword:\n  title: F\n  intro: i\n  text: t\n"
                          "  signature: {name: N, role: R, organisation: O}\nclosing: |\n  end\n"),
                     "slug", diagnostics);
    CHECK(edition.date == "2016-11-15");
    CHECK(edition.dates == "15–16 November");
    CHECK(edition.licence.url == "https://x.y");
    CHECK(edition.publisher.address == std::vector<std::string>{"a", "b"});
    CHECK(edition.publisher.fax == "+49 40");
    CHECK(plain_text(edition.foreword.text) == "t");
    CHECK(edition.foreword.signature.organisation == "O");
    CHECK(plain_text(edition.closing) == "end");
}
