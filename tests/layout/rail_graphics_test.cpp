#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <variant>

#include "generator/layout/bars.h"
#include "generator/layout/cells.h"
#include "generator/layout/distances.h"
#include "generator/layout/locator.h"
#include "generator/layout/population_scale.h"
#include "generator/layout/theme_strip.h"
#include "tests/layout/cities.h"
#include "tests/layout/setting.h"

using namespace portraits;
using namespace portraits::layout;
using portraits::layout::test::setting;
using portraits::layout::test::space;

namespace {

std::string words(std::string_view key) {
    if (key == "map.km") {
        return "{km} km";
    }
    if (key == "population.rank") {
        return "{rank} of {count}";
    }
    if (key == "distances.caption") {
        return "{nearest}, {farthest}, {count}.";
    }
    if (key == "gdp.alt") {
        return "{city} and {country}";
    }
    return std::string{key};
}

const Place& city(const Atlas& atlas, std::string_view slug) {
    return *std::find_if(atlas.places.begin(), atlas.places.end(),
                         [&](const Place& place) { return place.slug == slug; });
}

/// The widths of the rectangles of a colour, in millimetres, in order.
std::vector<double> widths(const ink::Fragment& ink, ink::SwatchId colour) {
    std::vector<double> result;
    for (const ink::Item& item : ink.items) {
        const auto* path = std::get_if<ink::Path>(&item.shape);
        if (path != nullptr && path->fill == colour) {
            result.push_back(path->bounds().size.width.to_mm());
        }
    }
    return result;
}

}  // namespace

TEST_CASE("the rail's graphics take the heights of the design") {
    const Atlas atlas = test::atlas_of_cities();
    const Scribe scribe = setting().scribe();
    const Place& kashan = city(atlas, "kashan");
    auto land = load_land(std::filesystem::path{PORTRAITS_SOURCE_DIR} / "data/geo/land-110m.bin");
    REQUIRE(land);
    const WorldMap world = WorldMap::of_width(land.value(), 54);
    const auto height = [&](const BlockPtr& block) {
        return block->place(space(54, 216), {}).used.height.to_mm();
    };
    CHECK(height(population_scale(scribe, atlas, kashan, words)) == doctest::Approx(21));
    CHECK(height(gdp_bars(scribe, {32384, 18400}, words)) == doctest::Approx(24));
    CHECK(height(schooling_cells(scribe, 10.5, words)) == doctest::Approx(18));
    CHECK(height(locator(scribe, kashan, world, words)) == doctest::Approx(40.5));
}

TEST_CASE("a graphic is drawn only if its figure exists") {
    Atlas atlas = test::atlas_of_cities();
    atlas.places[0].population.reset();
    const Scribe scribe = setting().scribe();
    const auto verdict = [&](const BlockPtr& block) {
        return block->place(space(54, 216), {}).verdict;
    };
    CHECK(verdict(population_scale(scribe, atlas, atlas.places[0], words)) == Verdict::Empty);
    CHECK(verdict(gdp_bars(scribe, {std::nullopt, 18400}, words)) == Verdict::Empty);
    CHECK(verdict(gdp_bars(scribe, {32384, std::nullopt}, words)) == Verdict::Empty);
    CHECK(verdict(schooling_cells(scribe, std::nullopt, words)) == Verdict::Empty);
}

TEST_CASE("a graphic that does not fit says how much is missing") {
    const Scribe scribe = setting().scribe();
    const Placed placed = schooling_cells(scribe, 10.5, words)->place(space(54, 10), {});
    CHECK(placed.verdict == Verdict::Refused);
    CHECK(placed.surplus.to_mm() == doctest::Approx(8));
}

TEST_CASE("bars are as long as their figures; beyond the axis they are broken") {
    const Scribe scribe = setting().scribe();
    const Accent& accent = scribe.accent();
    const Placed half = gdp_bars(scribe, {30e3, 60e3}, words)->place(space(54, 216), {});
    CHECK(widths(half.ink, accent.solid)[0] == doctest::Approx(42.5 / 2).epsilon(1e-3));
    CHECK(widths(half.ink, accent.tint50)[0] == doctest::Approx(42.5).epsilon(1e-3));
    CHECK(half.ink.nodes.back().alt == "30,000 and 60,000");
    const auto beyond =
        widths(gdp_bars(scribe, {99e3, 1}, words)->place(space(54, 216), {}).ink, accent.solid);
    REQUIRE(beyond.size() == 2);
    CHECK(beyond[0] == doctest::Approx(39.5).epsilon(1e-3));
    CHECK(beyond[1] == doctest::Approx(2.4).epsilon(1e-3));
}

TEST_CASE("as many cells are filled as there are years, the last in part") {
    const Scribe scribe = setting().scribe();
    const ink::SwatchId k12 = setting().book().swatch("k12");
    const auto filled = [&](double years) {
        double sum = 0;
        const Placed placed = schooling_cells(scribe, years, words)->place(space(54, 216), {});
        for (const double width : widths(placed.ink, scribe.accent().solid)) {
            sum += width;
        }
        double rest = 0;
        for (const double width : widths(placed.ink, k12)) {
            rest += width;
        }
        CHECK(sum + rest == doctest::Approx(54 - 14 * 0.6).epsilon(1e-3));
        return sum / ((54 - 14 * 0.6) / 15);
    };
    CHECK(filled(10.5) == doctest::Approx(10.5).epsilon(1e-3));
    CHECK(filled(12) == doctest::Approx(12).epsilon(1e-3));
    CHECK(filled(0) == doctest::Approx(0));
    CHECK(filled(19) == doctest::Approx(15).epsilon(1e-3));
}

TEST_CASE("the distances are a table of names and figures with a caption") {
    const Atlas atlas = test::atlas_of_cities();
    const Scribe scribe = setting().scribe();
    const Placed placed =
        distances(scribe, atlas, city(atlas, "kashan"), words)->place(space(54, 216), {});
    CHECK(test::structure(placed.ink) ==
          "H2 Table(TR(TH TD) TR(TH TD) TR(TH TD) TR(TH TD) TR(TH TD) TR(TH TD) Caption)");
    CHECK(test::all_tagged(placed.ink));
    const std::string text = test::words(placed.ink);
    CHECK(text.find("14,043 km") != std::string::npos);
    CHECK(text.find("Behbahan, Villa María, 36.") != std::string::npos);
    CHECK(text.find("distances.host") != std::string::npos);
    for (const ink::GlyphRun* run : test::runs(placed.ink)) {
        CHECK(test::right_of(*run) <= 54.01);
    }
    const Placed own =
        distances(scribe, atlas, city(atlas, "hangzhou"), words)->place(space(54, 216), {});
    CHECK(test::words(own.ink).find("distances.is_host") != std::string::npos);
}

TEST_CASE("the population scale names the rank and marks one city") {
    const Atlas atlas = test::atlas_of_cities();
    const Scribe scribe = setting().scribe();
    const Placed placed =
        population_scale(scribe, atlas, city(atlas, "beijing"), words)->place(space(54, 216), {});
    CHECK(test::words(placed.ink).find(" of ") != std::string::npos);
    const auto own =
        std::count_if(placed.ink.items.begin(), placed.ink.items.end(), [&](const ink::Item& item) {
            const auto* path = std::get_if<ink::Path>(&item.shape);
            return path != nullptr && path->stroke && path->stroke->colour == scribe.accent().solid;
        });
    CHECK(own == 1);
}

TEST_CASE("a strip has a bar for each city and ends with the column") {
    const Atlas atlas = test::atlas_of_cities();
    const Scribe scribe = setting().scribe();
    const Placed placed =
        theme_strip(scribe, atlas, "Jobs", {"espoo", "osan"}, words)->place(space(54, 216), {});
    CHECK(placed.ink.items.size() == atlas.places.size());
    CHECK(ink::bounds(placed.ink.items.back()).right().to_mm() == doctest::Approx(54));
    CHECK(widths(placed.ink, setting().book().swatch("k25")).size() == atlas.places.size() - 2);
}
