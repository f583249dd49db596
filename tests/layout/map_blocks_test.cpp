#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <numbers>
#include <set>
#include <string>
#include <variant>

#include "generator/layout/back_grid.h"
#include "generator/layout/burst.h"
#include "generator/layout/contents_map.h"
#include "generator/layout/locator.h"
#include "generator/layout/map_draw.h"
#include "generator/layout/map_panel.h"
#include "generator/layout/star.h"
#include "generator/layout/tabs.h"
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
    if (key.starts_with("coordinate.")) {
        return "{degrees}° " + std::string{key.substr(11, 1)};
    }
    return std::string{key} + " {city} {count}";
}

Land land_of(const char* file) {
    auto land = load_land(std::filesystem::path{PORTRAITS_SOURCE_DIR} / "data/geo" / file);
    REQUIRE(land);
    return std::move(land).value();
}

const LandSphere& coarse() {
    static const LandSphere sphere{land_of("land-110m.bin")};
    return sphere;
}

/// The cities in their regions' colours.
Atlas coloured_atlas() {
    Atlas atlas = test::atlas_of_cities();
    for (Place& place : atlas.places) {
        const std::string& region = place.region;
        const char* swatch = region == "africa"                    ? "teff"
                             : region == "arab-states"             ? "mix"
                             : region == "asia-pacific"            ? "lacquer"
                             : region == "latin-america-caribbean" ? "ceiba"
                                                                   : "strait";
        place.accent = accent_of(setting().book(), swatch);
    }
    return atlas;
}

const Place& city(const Atlas& atlas, std::string_view slug) {
    return *std::find_if(atlas.places.begin(), atlas.places.end(),
                         [&](const Place& place) { return place.slug == slug; });
}

/// The box of a path's ink, its curves followed instead of their control points.
Rect followed(const ink::Path& path) {
    Rect box{path.points.front(), {}};
    std::size_t next = 0;
    for (const ink::Verb verb : path.verbs) {
        if (verb == ink::Verb::Curve) {
            const auto p = [&](std::size_t i) { return path.points[next - 1 + i]; };
            for (double t = 0; t <= 1; t += 1.0 / 64) {
                const double u = 1 - t;
                const auto mix = [&](Length a, Length b, Length c, Length d) {
                    return a * (u * u * u) + b * (3 * u * u * t) + c * (3 * u * t * t) +
                           d * (t * t * t);
                };
                box = united(box, {{mix(p(0).x, p(1).x, p(2).x, p(3).x),
                                    mix(p(0).y, p(1).y, p(2).y, p(3).y)},
                                   {}});
            }
        }
        next += verb == ink::Verb::Curve ? 3 : verb == ink::Verb::Close ? 0 : 1;
        box = united(box, {path.points[next - 1], {}});
    }
    return path.stroke ? box.grown(path.stroke->width / 2) : box;
}

/// All ink lies in the box, but for a hundredth of a millimetre of rounding and of the curves' error.
bool is_inside(const ink::Fragment& ink, const Rect& box) {
    return std::all_of(ink.items.begin(), ink.items.end(), [&](const ink::Item& item) {
        const auto* path = std::get_if<ink::Path>(&item.shape);
        return box.grown(Length::mm(0.01))
            .contains(path != nullptr ? followed(*path) : ink::bounds(item));
    });
}

/// The rules of the press: no rule under 0.25 pt, no white or coloured type under 8 pt.
bool can_be_printed(const ink::Fragment& ink) {
    const StyleBook& book = setting().book();
    const std::set<ink::SwatchId> blacks{book.swatch("k100"), book.swatch("k70")};
    return std::all_of(ink.items.begin(), ink.items.end(), [&](const ink::Item& item) {
        if (const auto* run = std::get_if<ink::GlyphRun>(&item.shape)) {
            return blacks.contains(run->colour) || run->size >= Length::pt(8);
        }
        const auto* path = std::get_if<ink::Path>(&item.shape);
        return path == nullptr || !path->stroke || path->stroke->width >= Length::pt(0.25);
    });
}

/// One figure that says what it is, and nothing outside it.
/// A figure that speaks, with nothing outside of it; names in other languages are spans in it.
bool is_one_figure(const ink::Fragment& ink) {
    const auto is_within = [](const ink::Node& node) {
        return node.role == ink::Role::Span && node.parent == ink::NodeId{0} && !node.lang.empty();
    };
    return !ink.nodes.empty() && ink.nodes[0].role == ink::Role::Figure &&
           !ink.nodes[0].alt.empty() &&
           std::all_of(ink.nodes.begin() + 1, ink.nodes.end(), is_within) &&
           std::all_of(ink.items.begin(), ink.items.end(),
                       [](const ink::Item& item) { return item.node != ink::NodeId::Artifact; });
}

/// The four corners of a run's letters, turned with it.
MapRing corners(const ink::GlyphRun& run) {
    const double angle = run.rotation * std::numbers::pi / 180;
    const double em = run.size.to_mm();
    const double width = run.width().to_mm();
    MapRing result;
    for (const MapPoint p : {MapPoint{0, -0.76 * em}, MapPoint{width, -0.76 * em},
                             MapPoint{width, 0.21 * em}, MapPoint{0, 0.21 * em}}) {
        result.push_back({test::x_of(run) + p.x * std::cos(angle) - p.y * std::sin(angle),
                          test::y_of(run) + p.x * std::sin(angle) + p.y * std::cos(angle)});
    }
    return result;
}

/// Two convex shapes are apart if they are so across one of their edges.
bool are_apart(const MapRing& a, const MapRing& b) {
    for (const MapRing* shape : {&a, &b}) {
        for (std::size_t i = 0; i < shape->size(); ++i) {
            const MapPoint edge = (*shape)[(i + 1) % shape->size()] - (*shape)[i];
            const auto across = [&](MapPoint p) { return edge.x * p.y - edge.y * p.x; };
            const auto range = [&](const MapRing& ring) {
                double low = across(ring[0]);
                double high = low;
                for (const MapPoint p : ring) {
                    low = std::min(low, across(p));
                    high = std::max(high, across(p));
                }
                return std::pair{low, high};
            };
            const auto [low_a, high_a] = range(a);
            const auto [low_b, high_b] = range(b);
            if (high_a < low_b || high_b < low_a) {
                return true;
            }
        }
    }
    return false;
}

/// The cover's.
Scribe strait_scribe() {
    return {setting().book(), setting().setter(), "en-GB", accent_of(setting().book(), "strait")};
}

}  // namespace

TEST_CASE("no ink leaves a map panel, whatever the city and the height") {
    const Atlas atlas = coloured_atlas();
    const Scribe scribe = setting().scribe();
    for (const Place& hub : atlas.places) {
        CAPTURE(hub.slug);
        const BlockPtr panel = map_panel(scribe, atlas, hub, coarse(), words);
        for (const double height : {81.0, 63.0, 45.0}) {
            Tightness tightness;
            tightness.set("picture height", height);
            const Placed placed = panel->place(space(114, 216), tightness);
            CHECK(placed.verdict == Verdict::Full);
            CHECK(placed.used.height == Length::mm(height));
            CHECK(is_inside(placed.ink, Rect::mm(0, 0, 135, height)));
            CHECK(can_be_printed(placed.ink));
            CHECK(is_one_figure(placed.ink));
        }
    }
}

TEST_CASE("labels of a map panel keep clear of its bleed") {
    const Atlas atlas = coloured_atlas();
    const Scribe scribe = setting().scribe();
    for (const Place& hub : atlas.places) {
        const Placed placed =
            map_panel(scribe, atlas, hub, coarse(), words)->place(space(114, 216), {});
        for (const ink::GlyphRun* run : test::runs(placed.ink)) {
            CHECK(test::right_of(*run) <= 132 - 1.2 + 1e-3);
        }
    }
}

TEST_CASE("a map panel gives the same ink again, and none when its place is taken") {
    const Atlas atlas = coloured_atlas();
    const Scribe scribe = setting().scribe();
    const BlockPtr panel =
        map_panel(scribe, atlas, city(atlas, "kashan"), coarse(), words, "A caption.");
    const Placed first = panel->place(space(114, 216), {});
    const Placed second = panel->place(space(114, 216), {});
    CHECK(first.ink.items.size() == second.ink.items.size());
    CHECK(test::words(first.ink) == test::words(second.ink));
    CHECK(first.used.height.to_mm() == doctest::Approx(90));
    Tightness without;
    without.set("picture shown", 0);
    CHECK(panel->place(space(114, 216), without).verdict == Verdict::Empty);
    CHECK(panel->place(space(114, 50), {}).verdict == Verdict::Refused);
}

TEST_CASE("a city whose place is not known has no maps") {
    Atlas atlas = coloured_atlas();
    atlas.places[0].where.reset();
    const Place& lost = atlas.places[0];
    const Scribe scribe = setting().scribe();
    const WorldMap world = WorldMap::of_width(land_of("land-110m.bin"), 54);
    for (const BlockPtr& block :
         {map_panel(scribe, atlas, lost, coarse(), words), star(scribe, atlas, lost, words),
          burst(scribe, atlas, lost, coarse(), words), locator(scribe, lost, world, words),
          tabs(scribe, lost, Side::Left, words)}) {
        CHECK(block->place(space(210, 297), {}).verdict == Verdict::Empty);
    }
}

TEST_CASE(
    "a star is an artifact with a ray in each city's direction and the farthest distance above") {
    const Atlas atlas = coloured_atlas();
    const Scribe scribe = setting().scribe();
    for (const Place& hub : atlas.places) {
        const Placed placed = star(scribe, atlas, hub, words)->place(space(27, 40), {});
        CHECK(placed.used.height.to_mm() == doctest::Approx(31.5));
        CHECK(is_inside(placed.ink, Rect::mm(-0.4, 0, 27.8, 32)));
        CHECK(placed.ink.nodes.empty());
        CHECK(test::words(placed.ink).ends_with(" km"));
    }
    const Placed kashan =
        star(scribe, atlas, city(atlas, "kashan"), words)->place(space(27, 40), {});
    CHECK(test::words(kashan.ink) == "14,043 km");
}

TEST_CASE("the burst names every other city once, inside the page") {
    const Atlas atlas = coloured_atlas();
    const Scribe scribe = strait_scribe();
    const LandSphere fine{land_of("land-50m.bin")};
    const Placed placed =
        burst(scribe, atlas, city(atlas, "hangzhou"), fine, words)->place(space(210, 297), {});
    CHECK(is_one_figure(placed.ink));
    CHECK(can_be_printed(placed.ink));
    CHECK(is_inside(placed.ink, Rect::mm(2, 80, 206, 215)));
    const std::string text = test::words(placed.ink);
    for (const Place& place : atlas.places) {
        // A name over two lines is two runs.
        const std::string opening = place.name.substr(0, place.name.find_first_of("- "));
        CAPTURE(place.slug);
        CHECK((text.find(opening) != std::string::npos) == (place.slug != "hangzhou"));
    }
}

TEST_CASE("names of the burst do not touch each other") {
    const Atlas atlas = coloured_atlas();
    const Scribe scribe = strait_scribe();
    for (const char* slug : {"hangzhou", "villa-maria", "espoo", "osan", "kano-state"}) {
        CAPTURE(slug);
        const Placed placed =
            burst(scribe, atlas, city(atlas, slug), coarse(), words)->place(space(210, 297), {});
        const auto names = test::runs(placed.ink);
        for (std::size_t i = 0; i < names.size(); ++i) {
            for (std::size_t j = 0; j < i; ++j) {
                // Runs of one direction are parts of one name.
                const bool one_name = std::abs(names[i]->rotation - names[j]->rotation) < 1e-6;
                CHECK((one_name || are_apart(corners(*names[i]), corners(*names[j]))));
            }
        }
    }
}

TEST_CASE("the contents map has every page, alone or in a run") {
    const Atlas atlas = coloured_atlas();
    const Scribe scribe = setting().scribe();
    const WorldMap world = WorldMap::of_width(land_of("land-110m.bin"), 150);
    const Placed placed = contents_map(scribe, atlas, world, words)->place(space(150, 70), {});
    CHECK(is_one_figure(placed.ink));
    CHECK(is_inside(placed.ink, Rect::mm(0, -0.5, 150, 70)));
    std::set<int> pages;
    for (const ink::GlyphRun* run : test::runs(placed.ink)) {
        int from = 0;
        int number = 0;
        for (const char c : run->text + ",") {
            if (c >= '0' && c <= '9') {
                number = number * 10 + (c - '0');
            } else if (number > 0) {
                for (int page = from > 0 ? from : number; page <= number; ++page) {
                    pages.insert(page);
                }
                // The en rule's first byte; its others end no number.
                from = c == ',' ? 0 : number;
                number = 0;
            }
        }
    }
    CHECK(pages.size() == atlas.places.size());
    CHECK(*pages.begin() == 6);
    CHECK(*pages.rbegin() == 42);
}

TEST_CASE("tabs stand in the accent with a coordinate, and in white without one over the map") {
    const Atlas atlas = coloured_atlas();
    const Scribe scribe = setting().scribe();
    const ink::SwatchId paper = setting().book().swatch("paper");
    const auto placed = [&](std::string_view slug, Side side, std::string_view variant) {
        Tightness tightness;
        tightness.set_variant(std::string{variant});
        return tabs(scribe, city(atlas, slug), side, words)->place(space(210, 297), tightness);
    };
    const auto white = [&](const Placed& tab) {
        return std::count_if(tab.ink.items.begin(), tab.ink.items.end(),
                             [&](const ink::Item& item) {
                                 const auto* path = std::get_if<ink::Path>(&item.shape);
                                 return path != nullptr && path->fill == paper;
                             });
    };
    // 34° N is beside the map, which takes the right edge of the page only.
    CHECK(test::words(placed("kashan", Side::Left, "map").ink) == "34.0° n 51.4° e");
    CHECK(white(placed("kashan", Side::Left, "map")) == 0);
    CHECK(test::words(placed("kashan", Side::Right, "map").ink) == "51.4° e");
    CHECK(white(placed("kashan", Side::Right, "map")) == 1);
    CHECK(white(placed("kashan", Side::Right, "photo")) == 0);
    CHECK(test::words(placed("villa-maria", Side::Right, "map").ink) == "32.4° s 63.2° w");
    CHECK(placed("kashan", Side::Right, "map").ink.nodes.empty());
}

TEST_CASE("the back cover's lines and tabs bleed, its dots stay on the page") {
    const Atlas atlas = coloured_atlas();
    const Scribe scribe = strait_scribe();
    const Placed placed = back_grid(scribe, atlas, Side::Left, words)->place(space(210, 297), {});
    CHECK(is_one_figure(placed.ink));
    CHECK(is_inside(placed.ink, Rect::mm(-3.2, -3.2, 216.4, 303.4)));
    // Lines, two tabs a city, a dot a city.
    CHECK(placed.ink.items.size() == 1 + 3 * atlas.places.size());
}

TEST_CASE("a region's colour on a field is white on its own and stands out on others") {
    const Scribe scribe = strait_scribe();
    const StyleBook& book = setting().book();
    CHECK(colour_on_field(scribe, accent_of(book, "strait")) == book.swatch("paper"));
    CHECK(colour_on_field(scribe, accent_of(book, "ceiba")) == book.swatch("ceiba 50"));
    CHECK(colour_on_field(scribe, accent_of(book, "mix")) == book.swatch("mix 25"));
}
