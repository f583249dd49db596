#include <doctest/doctest.h>

#include <algorithm>

#include "generator/layout/contents_map.h"
#include "generator/layout/distances.h"
#include "generator/layout/phrase.h"
#include "generator/layout/population_scale.h"
#include "generator/layout/tabs.h"
#include "tests/layout/cities.h"

using namespace portraits;
using namespace portraits::layout;

TEST_CASE("runs of pages are closed up from three on") {
    CHECK(page_runs({}).empty());
    CHECK(page_runs({31, 32, 33, 34, 35, 36, 37}) == "31–37");
    CHECK(page_runs({17, 18}) == "17, 18");
    CHECK(page_runs({41, 23, 40, 24}) == "23, 24, 40, 41");
    CHECK(page_runs({5, 6, 7, 9, 11, 12}) == "5–7, 9, 11, 12");
    CHECK(page_runs({5, 5}) == "5");
}

TEST_CASE("words in braces are filled in, unknown ones stay") {
    CHECK(fill("{rank} of {count}", {{"rank", "5"}, {"count", "37"}}) == "5 of 37");
    CHECK(fill("{rank} of {count}", {{"rank", "5"}}) == "5 of {count}");
    CHECK(fill("a { b", {}) == "a { b");
    CHECK(fill("{a}{a}", {{"a", "{b}"}, {"b", "no"}}) == "{b}{b}");
}

TEST_CASE("a value whose letters run against its sentence is isolated from it") {
    CHECK(fill("העולם מ{city} (1)", {{"city", "Washington (D.C.)"}}) ==
          "העולם מ\u2068Washington (D.C.)\u2069 (1)");
    CHECK(fill("The world from {city}", {{"city", "عمّان"}}) == "The world from \u2068عمّان\u2069");
    for (const auto& [sentence, value] : {std::pair{"העולם מ{city}", "מודיעין 2"},
                                          {"{city} كم", "٢٬٥٠٠"},
                                          {"{city} كم", "2,500"},
                                          {"{city}, {city}", "עיר"},
                                          {"{city}, 2016", "Cork"},
                                          {"The world from {city}", "北京"},
                                          {"The world from {city}", "Córdoba"}}) {
        CHECK(fill(sentence, {{"city", value}}).find("\u2068") == std::string::npos);
    }
}

TEST_CASE("values that run against each other are isolated where the sentence says nothing") {
    CHECK(fill("{a}, {b}", {{"a", "עיר"}, {"b", "Cork"}}) == "\u2068עיר\u2069, \u2068Cork\u2069");
    CHECK(fill("{a}, {b}", {{"a", "עיר"}, {"b", "2016"}}) == "עיר, 2016");
}

TEST_CASE("a city is as far from itself as all others, in order") {
    const Atlas atlas = test::atlas_of_cities();
    const Place& kashan = *std::find_if(atlas.places.begin(), atlas.places.end(),
                                        [](const Place& place) { return place.slug == "kashan"; });
    const auto others = neighbours(atlas, kashan);
    CHECK(others.size() == 36);
    CHECK(others.front().place->slug == "behbahan");
    CHECK(others.back().place->slug == "villa-maria");
    CHECK(std::is_sorted(others.begin(), others.end(),
                         [](const Neighbour& a, const Neighbour& b) { return a.km < b.km; }));
}

TEST_CASE("the table of distances has nearest, farthest, host and three between, each once") {
    const Atlas atlas = test::atlas_of_cities();
    for (const Place& hub : atlas.places) {
        const auto others = neighbours(atlas, hub);
        const auto rows = selected_distances(others, "hangzhou");
        CAPTURE(hub.slug);
        CHECK(rows.size() >= 5);
        CHECK(rows.size() <= 6);
        CHECK(rows.front().place == others.front().place);
        CHECK(rows.back().place == others.back().place);
        for (std::size_t i = 1; i < rows.size(); ++i) {
            CHECK(rows[i - 1].place != rows[i].place);
            CHECK(rows[i - 1].km <= rows[i].km);
        }
        const bool has_host = std::any_of(rows.begin(), rows.end(), [](const Neighbour& row) {
            return row.place->slug == "hangzhou";
        });
        CHECK(has_host == (hub.slug != "hangzhou"));
    }
}

TEST_CASE("a table of few cities names each of them once") {
    for (const std::size_t size : {2U, 3U, 4U, 5U}) {
        Atlas atlas = test::atlas_of_cities();
        atlas.places.resize(size);
        CHECK(selected_distances(neighbours(atlas, atlas.places[0]), "").size() ==
              std::min<std::size_t>(size - 1, 5));
    }
    CHECK(selected_distances({}, "hangzhou").empty());
}

TEST_CASE("a city without a place has no neighbours and is nobody's") {
    Atlas atlas = test::atlas_of_cities();
    atlas.places[3].where.reset();
    CHECK(neighbours(atlas, atlas.places[3]).empty());
    CHECK(neighbours(atlas, atlas.places[0]).size() == 35);
}

TEST_CASE("the largest city is the first; equals share a rank; unknown ones are not counted") {
    Atlas atlas;
    for (const double population : {500.0, 9000.0, 500.0, 20.0}) {
        Place place;
        place.population = population;
        atlas.places.push_back(place);
    }
    atlas.places.emplace_back();
    CHECK(population_rank(atlas, atlas.places[1]).place == 1);
    CHECK(population_rank(atlas, atlas.places[0]).place == 2);
    CHECK(population_rank(atlas, atlas.places[2]).place == 2);
    CHECK(population_rank(atlas, atlas.places[3]).place == 4);
    CHECK(population_rank(atlas, atlas.places[3]).of == 4);
}

TEST_CASE("the population scale is logarithmic from 20,000 to 25 million") {
    CHECK(population_share(20e3) == doctest::Approx(0));
    CHECK(population_share(25e6) == doctest::Approx(1));
    CHECK(population_share(1e6) - population_share(1e5) ==
          doctest::Approx(population_share(1e7) - population_share(1e6)));
    CHECK(population_share(3) == 0);
    CHECK(population_share(9e9) == 1);
}

TEST_CASE("tabs place a city as if the page were a map, and bleed") {
    const Size page{Length::mm(210), Length::mm(297)};
    CHECK(fore_edge_place(75, page.height) == Length{});
    CHECK(fore_edge_place(-60, page.height) == page.height);
    CHECK(head_place(0, page.width).to_mm() == doctest::Approx(105));
    CHECK(head_place(-180, page.width) == Length{});
    const Rect left = latitude_tab(-32.41, Side::Left, page);
    CHECK(left.left() == Length::mm(-3));
    CHECK(left.right().to_mm() == doctest::Approx(4.5));
    CHECK((left.top().to_mm() + left.bottom().to_mm()) / 2 ==
          doctest::Approx((75 + 32.41) / 135 * 297));
    const Rect right = latitude_tab(-32.41, Side::Right, page);
    CHECK(right.left().to_mm() == doctest::Approx(205.5));
    CHECK(right.right().to_mm() == doctest::Approx(213));
    const Rect head = longitude_tab(-63.24, page);
    CHECK(head.top() == Length::mm(-3));
    CHECK(head.bottom().to_mm() == doctest::Approx(4.5));
}
