#include "generator/layout/geo_data.h"

#include <doctest/doctest.h>

#include <cmath>
#include <filesystem>
#include <fstream>
#include <numbers>
#include <string>

#include "generator/layout/geo_sphere.h"
#include "tests/layout/shapes.h"

using namespace portraits::layout;
using portraits::layout::test::Dice;
using portraits::layout::test::is_land;

namespace {

const std::filesystem::path geo = std::filesystem::path{PORTRAITS_SOURCE_DIR} / "data/geo";

Land land_of(const char* file) {
    auto land = load_land(geo / file);
    REQUIRE(land);
    return std::move(land).value();
}

std::filesystem::path broken_file(const std::string& bytes) {
    const auto path = std::filesystem::path{PORTRAITS_BINARY_DIR} / "broken-land.bin";
    std::ofstream{path, std::ios::binary} << bytes;
    return path;
}

}  // namespace

TEST_CASE("the land is small and whole") {
    CHECK(std::filesystem::file_size(geo / "land-110m.bin") < 60'000);
    CHECK(std::filesystem::file_size(geo / "land-50m.bin") < 350'000);
    CHECK(land_of("land-110m.bin").rings.size() > 120);
    CHECK(land_of("land-50m.bin").rings.size() > 900);
}

TEST_CASE("no step of a shore is longer than half a turn") {
    for (const char* file : {"land-110m.bin", "land-50m.bin"}) {
        for (const Ring& ring : land_of(file).rings) {
            REQUIRE(ring.size() >= 3);
            for (std::size_t i = 1; i < ring.size(); ++i) {
                CHECK(std::abs(ring[i].lon - ring[i - 1].lon) <= 180);
                CHECK(std::abs(ring[i].lat) <= 90);
            }
        }
    }
}

TEST_CASE("29 % of the earth is land") {
    const Land land = land_of("land-110m.bin");
    Dice dice{4};
    int hits = 0;
    constexpr int tries = 4000;
    for (int i = 0; i < tries; ++i) {
        const double lat = std::asin(dice.between(-1, 1)) * 180 / std::numbers::pi;
        hits += is_land(land, {lat, dice.between(-180, 180)}) ? 1 : 0;
    }
    CHECK(static_cast<double>(hits) / tries == doctest::Approx(0.29).epsilon(0.08));
}

TEST_CASE("the sphere knows land from water as the plain map does") {
    const Land land = land_of("land-110m.bin");
    const LandSphere sphere{land};
    Dice dice{5};
    int differing = 0;
    constexpr int tries = 4000;
    for (int i = 0; i < tries; ++i) {
        const double lat = std::asin(dice.between(-1, 1)) * 180 / std::numbers::pi;
        const GeoPoint p{lat, dice.between(-180, 180)};
        differing += sphere.holds(unit_vector(p)) != is_land(land, p) ? 1 : 0;
    }
    // Edges are straight on one map and great circles on the sphere: a point within a split edge's
    // bulge may differ.
    CHECK(differing <= 2);
    CHECK(sphere.holds(unit_vector({-89, 10})));
    CHECK(sphere.holds(unit_vector({51.45, -2.3})));
    CHECK_FALSE(sphere.holds(unit_vector({89, 10})));
    CHECK_FALSE(sphere.holds(unit_vector({0, -150})));
}

TEST_CASE("a broken file is refused, wherever it ends") {
    CHECK_FALSE(load_land(geo / "no such file.bin"));
    CHECK_FALSE(load_land(broken_file("not land at all")));
    std::ifstream file{geo / "land-110m.bin", std::ios::binary};
    const std::string whole{std::istreambuf_iterator<char>{file}, {}};
    CHECK(load_land(broken_file(whole)));
    CHECK_FALSE(load_land(broken_file(whole + "x")));
    for (std::size_t size = 0; size < whole.size(); size += 97) {
        CHECK_FALSE(load_land(broken_file(whole.substr(0, size))));
    }
    const auto refused = load_land(broken_file("LAND1\n"));
    CHECK(refused.error().message.find("not a file of land") != std::string::npos);
}

TEST_CASE("lengths that a file makes up are not believed") {
    std::string lie = "LAND1\n";
    lie += "\x64\x01\xff\xff\xff\xff\xff\xff\x7f";
    CHECK_FALSE(load_land(broken_file(lie)));
}
