#include "generator/layout/map_clip.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <numbers>

#include "tests/layout/shapes.h"

using namespace portraits::layout;
using portraits::layout::test::Dice;
using portraits::layout::test::is_inside;

namespace {

constexpr MapBox box{-10, -5, 20, 15};

MapPoint somewhere(Dice& dice) { return {dice.between(-30, 40), dice.between(-25, 35)}; }

MapRing some_ring(Dice& dice) {
    MapRing ring;
    const int corners = static_cast<int>(dice.between(3, 12));
    for (int i = 0; i < corners; ++i) {
        ring.push_back(somewhere(dice));
    }
    return ring;
}

}  // namespace

TEST_CASE("a clipped ring stays in the box and keeps its inside there, even-odd") {
    Dice dice{10};
    for (int r = 0; r < 300; ++r) {
        const MapRing ring = some_ring(dice);
        const MapRing cut = clipped(ring, box);
        CHECK(std::all_of(cut.begin(), cut.end(), [](MapPoint p) { return box.contains(p); }));
        for (int i = 0; i < 60; ++i) {
            const MapPoint p{dice.between(box.left, box.right), dice.between(box.top, box.bottom)};
            CHECK(is_inside({ring}, p) == is_inside({cut}, p));
        }
    }
}

TEST_CASE("rings clipped one by one are right together: a hole stays a hole") {
    const MapRing land{{-100, -100}, {100, -100}, {100, 100}, {-100, 100}};
    const MapRing lake{{0, 0}, {100, 0}, {100, 10}, {0, 10}};
    const std::vector<MapRing> both{clipped(land, box), clipped(lake, box)};
    CHECK(is_inside(both, {-5, 5}));
    CHECK_FALSE(is_inside(both, {10, 5}));
}

TEST_CASE("a ring around the box becomes the box, one beside it nothing") {
    CHECK(clipped(MapRing{{-99, -99}, {99, -99}, {99, 99}, {-99, 99}}, box).size() == 4);
    CHECK(clipped(MapRing{{30, 30}, {40, 30}, {40, 40}}, box).empty());
}

TEST_CASE("a clipped line has exactly those of its points that lie in the box") {
    Dice dice{11};
    for (int l = 0; l < 500; ++l) {
        const MapPoint a = somewhere(dice);
        const MapPoint b = somewhere(dice);
        const auto part = clipped(a, b, box);
        constexpr int steps = 400;
        double first = 2;
        double last = -1;
        for (int i = 0; i <= steps; ++i) {
            const double t = static_cast<double>(i) / steps;
            if (box.contains(a + (b - a) * t)) {
                first = std::min(first, t);
                last = std::max(last, t);
            }
        }
        if (last > first) {
            REQUIRE(part);
            const double length = std::hypot(b.x - a.x, b.y - a.y);
            const auto share = [&](MapPoint p) {
                return std::hypot(p.x - a.x, p.y - a.y) / length;
            };
            CHECK(std::abs(share(part->first) - first) < 1.01 / steps);
            CHECK(std::abs(share(part->second) - last) < 1.01 / steps);
        }
    }
}

TEST_CASE("the arcs of a circle are its points in the box") {
    Dice dice{12};
    for (int c = 0; c < 300; ++c) {
        const MapPoint centre = somewhere(dice);
        const double radius = dice.between(0.5, 40);
        const auto arcs = arcs_inside(centre, radius, box);
        for (int i = 0; i < 90; ++i) {
            const double angle = dice.between(-std::numbers::pi, std::numbers::pi);
            const MapPoint p = centre + MapPoint{std::cos(angle), std::sin(angle)} * radius;
            const bool on_arc = std::any_of(arcs.begin(), arcs.end(), [&](Arc arc) {
                const double turn = angle < arc.from ? angle + 2 * std::numbers::pi : angle;
                return arc.from <= turn && turn <= arc.to;
            });
            CHECK(on_arc == box.contains(p));
        }
    }
}
