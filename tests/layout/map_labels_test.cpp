#include "generator/layout/map_labels.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstring>

#include "generator/layout/map_draw.h"
#include "generator/layout/map_panel.h"
#include "generator/layout/projection.h"
#include "tests/layout/cities.h"
#include "tests/layout/shapes.h"

using namespace portraits::layout;

namespace {

/// The dots, rays and wishes of a city's panel; widths by the count of letters.
struct Panel {
    Surroundings around;
    std::vector<LabelWish> wishes;
};

Panel panel_of(const Atlas& atlas, const Place& hub) {
    Panel panel;
    const MapBox frame{-60, -48.6, 72, 32.4};
    const double mm_per_km = panel_radius(atlas, hub, {}) / half_circle_km;
    panel.around.frame = frame.grown(-1.2);
    panel.around.discs.push_back({{}, 3});
    for (const Neighbour& other : neighbours(atlas, hub)) {
        const MapPoint at = on_map(other, mm_per_km);
        if (const auto ray = clipped({}, at, frame)) {
            panel.around.lines.push_back(*ray);
        }
        if (frame.contains(at)) {
            panel.around.discs.push_back({at, 1.3});
            const double width = 1.5 * static_cast<double>(other.place->name.size());
            panel.wishes.push_back({at, {width, 2.1, 0.6}, {}, panel.wishes.empty(), 0});
        }
    }
    return panel;
}

double clearance(const MapBox& a, const MapBox& b) {
    const double dx = std::max({a.left - b.right, b.left - a.right, 0.0});
    const double dy = std::max({a.top - b.bottom, b.top - a.bottom, 0.0});
    return std::max(dx, dy);
}

/// Labels in turn, each in its first free place and never moved.
std::size_t count_greedy(const Panel& panel, std::size_t limit) {
    Surroundings around = panel.around;
    std::size_t count = 0;
    for (const LabelWish& wish : panel.wishes) {
        const auto box = place_labels({wish}, around, 1).front();
        if (box && count < limit) {
            around.boxes.push_back(*box);
            ++count;
        }
    }
    return count;
}

}  // namespace

TEST_CASE("on no city's panel does a label touch anything") {
    const Atlas atlas = test::atlas_of_cities();
    for (const Place& hub : atlas.places) {
        CAPTURE(hub.slug);
        const Panel panel = panel_of(atlas, hub);
        const auto boxes = place_labels(panel.wishes, panel.around, 12);
        std::vector<MapBox> placed;
        for (std::size_t i = 0; i < boxes.size(); ++i) {
            if (!boxes[i]) {
                continue;
            }
            CHECK(panel.around.frame.contains(*boxes[i]));
            CHECK((panel.wishes[i].may_cross_lines || !crosses_line(*boxes[i], panel.around)));
            for (const Disc& disc : panel.around.discs) {
                const MapPoint nearest{std::clamp(disc.centre.x, boxes[i]->left, boxes[i]->right),
                                       std::clamp(disc.centre.y, boxes[i]->top, boxes[i]->bottom)};
                CHECK(std::hypot(nearest.x - disc.centre.x, nearest.y - disc.centre.y) >=
                      disc.radius);
            }
            for (const MapBox& other : placed) {
                CHECK(clearance(*boxes[i], other) >= 1.2);
            }
            placed.push_back(*boxes[i]);
        }
        CHECK(placed.size() <= 12);
        CHECK(placed.size() >= std::min<std::size_t>(count_greedy(panel, 12), 12));
    }
}

TEST_CASE("a label crosses a line exactly when a part of the line lies in its box") {
    test::Dice dice{30};
    for (int i = 0; i < 5000; ++i) {
        const auto somewhere = [&] {
            return MapPoint{dice.between(-20, 20), dice.between(-20, 20)};
        };
        const MapPoint corner = somewhere();
        const MapBox box{corner.x, corner.y, corner.x + dice.between(1, 9), corner.y + 3};
        Surroundings around;
        around.line_clearance = 0;
        around.lines = {{somewhere(), somewhere()}};
        const auto part = clipped(around.lines[0].first, around.lines[0].second, box);
        CHECK(crosses_line(box, around) == part.has_value());
    }
}

TEST_CASE("a label makes room for another one") {
    // Two dots one above the other: the first would take the only place of the second.
    Surroundings around;
    around.frame = {0, 0, 40, 9};
    around.discs = {{{20, 4}, 1.3}, {{32, 4}, 1.3}};
    const LabelSize size{9, 2, 0.6};
    const LabelWish first{{20, 4}, size, {0, 4}, false, 0};
    LabelWish second{{32, 4}, size, {40, 4}, false, 0};
    Surroundings right_half = around;
    CHECK(place_labels({first, second}, around, 12)[0].has_value());
    CHECK(place_labels({first, second}, around, 12)[1].has_value());
    CHECK(place_labels({second}, right_half, 12)[0].has_value());
}

TEST_CASE("a label stands on the far side of its dot, clear by the first distance") {
    Surroundings around;
    around.frame = {-50, -50, 50, 50};
    const auto box = place_labels({{{10, 0}, {8, 2, 0.6}, {0, 0}, false, 0}}, around, 1).front();
    REQUIRE(box);
    CHECK(box->left == doctest::Approx(11.5));
    CHECK(box->top + box->bottom == doctest::Approx(0));
}

TEST_CASE("only a label that may cross a line does, and only when nothing else is free") {
    Surroundings around;
    around.frame = {-50, -50, 50, 50};
    for (double y = -40; y <= 40; y += 1) {
        around.lines.push_back({{-40, y}, {40, y}});
    }
    LabelWish wish{{0, 0}, {8, 2, 0.6}, {-1, 0}, false, 0};
    CHECK_FALSE(place_labels({wish}, around, 1).front());
    wish.may_cross_lines = true;
    CHECK(place_labels({wish}, around, 1).front());
}

TEST_CASE("no more labels than the limit, the first wishes first") {
    Surroundings around;
    around.frame = {-50, -50, 50, 50};
    std::vector<LabelWish> wishes;
    for (int i = 0; i < 5; ++i) {
        wishes.push_back({{-40.0 + 20 * i, 0}, {8, 2, 0.6}, {0, -40}, false, 0});
    }
    const auto boxes = place_labels(wishes, around, 3);
    CHECK((boxes[0] && boxes[1] && boxes[2]));
    CHECK_FALSE((boxes[3] || boxes[4]));
}
