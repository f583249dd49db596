#include "generator/layout/map_land.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <numbers>

#include "generator/layout/map_world.h"
#include "tests/layout/cities.h"
#include "tests/layout/shapes.h"

using namespace portraits::layout;
using portraits::layout::test::is_inside;
using portraits::layout::test::is_land;

namespace {

constexpr double radians = std::numbers::pi / 180;
constexpr Coarseness exact{0, 0, 0};

Land land_of(const char* file) {
    auto land = load_land(std::filesystem::path{PORTRAITS_SOURCE_DIR} / "data/geo" / file);
    REQUIRE(land);
    return std::move(land).value();
}

/// The place on the earth that a point of an equidistant map shows.
GeoPoint place_of(MapPoint p, GeoPoint hub, double radius) {
    const double c = std::hypot(p.x, p.y) / radius * std::numbers::pi;
    const double bearing = std::atan2(p.x, -p.y);
    const double lat = std::asin(std::sin(hub.lat * radians) * std::cos(c) +
                                 std::cos(hub.lat * radians) * std::sin(c) * std::cos(bearing));
    const double lon = hub.lon * radians +
                       std::atan2(std::sin(bearing) * std::sin(c) * std::cos(hub.lat * radians),
                                  std::cos(c) - std::sin(hub.lat * radians) * std::sin(lat));
    return {lat / radians, std::remainder(lon / radians, 360)};
}

struct Comparison {
    int points = 0, drawn = 0, land = 0, differing = 0;
};

/// Compares drawn land with the land that each point of a raster shows.
Comparison compare(const std::vector<MapRing>& drawn, const Land& land, GeoPoint hub, double radius,
                   const MapBox& box, double step) {
    Comparison result;
    for (double x = box.left + step / 3; x < box.right; x += step) {
        for (double y = box.top + step / 3; y < box.bottom; y += step) {
            if (std::hypot(x, y) >= radius) {
                continue;
            }
            const bool is_drawn = is_inside(drawn, {x, y});
            const bool expected = is_land(land, place_of({x, y}, hub, radius));
            ++result.points;
            result.drawn += is_drawn ? 1 : 0;
            result.land += expected ? 1 : 0;
            result.differing += is_drawn != expected ? 1 : 0;
        }
    }
    return result;
}

}  // namespace

TEST_CASE("the land of whole-earth maps is where it should be, also when the antipode is on land") {
    const Land land = land_of("land-110m.bin");
    const LandSphere sphere{land};
    const MapBox all{-72, -72, 72, 72};
    for (const GeoPoint hub :
         {GeoPoint{30.27, 120.15}, GeoPoint{-32.41, -63.24}, GeoPoint{53.55, 9.99},
          GeoPoint{-36, -58}, GeoPoint{0, 0}, GeoPoint{89, 30}, GeoPoint{-75, -100}}) {
        const auto drawn = land_on(Equidistant{hub, 72}, sphere, all, exact);
        const Comparison seen = compare(drawn, land, hub, 72, all, 2.53);
        CAPTURE(hub.lat);
        CHECK(seen.differing <= seen.points / 100);
        CHECK(std::abs(seen.drawn - seen.land) <= seen.points / 100);
    }
}

TEST_CASE("the land of every city's panel is right, and no ink leaves the panel") {
    const Land land = land_of("land-110m.bin");
    const LandSphere sphere{land};
    const MapBox panel{-60, -48.6, 75, 32.4};
    for (const auto& city : test::cities) {
        const GeoPoint hub{city.lat, city.lon};
        const auto drawn = land_on(Equidistant{hub, 120}, sphere, panel);
        for (const MapRing& ring : drawn) {
            const MapBox box = box_of(ring);
            CHECK(panel.contains(box));
        }
        const Comparison seen = compare(drawn, land, hub, 120, panel, 5.03);
        CAPTURE(city.slug);
        CHECK(seen.differing <= seen.points / 50);
    }
}

TEST_CASE("no line of a whole-earth map jumps across it") {
    const LandSphere sphere{land_of("land-110m.bin")};
    const MapBox all{-72, -72, 72, 72};
    for (const GeoPoint hub :
         {GeoPoint{30.27, 120.15}, GeoPoint{-32.41, -63.24}, GeoPoint{10, 170}}) {
        double longest = 0;
        for (const MapRing& ring : land_on(Equidistant{hub, 72}, sphere, all, exact)) {
            for (std::size_t i = 0; i < ring.size(); ++i) {
                const MapPoint a = ring[i];
                const MapPoint b = ring[(i + 1) % ring.size()];
                longest = std::max(longest, std::hypot(a.x - b.x, a.y - b.y));
            }
        }
        CHECK(longest < 2.5);
    }
}

TEST_CASE("what does not print is dropped") {
    const LandSphere sphere{land_of("land-110m.bin")};
    const MapBox panel{-60, -48.6, 75, 32.4};
    const Equidistant map{{48, 11}, 165};
    std::size_t all = 0;
    for (const MapRing& ring : land_on(map, sphere, panel, exact)) {
        all += ring.size();
    }
    std::size_t kept = 0;
    for (const MapRing& ring : land_on(map, sphere, panel)) {
        kept += ring.size();
    }
    CHECK(kept < all);
    CHECK(kept > all / 8);
}

TEST_CASE(
    "the world map has land where cities are, at both ends of the map, and keeps to its band") {
    const Land land = land_of("land-110m.bin");
    const WorldMap world{land, 150, {0.1, 0.05, 0.02}};
    for (const auto& city : test::cities) {
        CHECK(MapBox{0, 0, world.width(), world.height()}.contains(
            world.project({city.lat, city.lon})));
    }
    CHECK(is_inside(world.land(), world.project({48, 11})));
    CHECK(is_inside(world.land(), world.project({66.5, 179})));
    CHECK(is_inside(world.land(), world.project({66.5, -176})));
    CHECK_FALSE(is_inside(world.land(), world.project({0, -150})));
    for (const MapRing& ring : world.land()) {
        CHECK(MapBox{0, 0, world.width(), world.height()}.grown(1e-9).contains(box_of(ring)));
    }
    CHECK(world.height() == doctest::Approx(65).epsilon(0.05));
}
