#include "generator/layout/pairs.h"

#include <doctest/doctest.h>

#include <cmath>

#include "generator/layout/text_block.h"
#include "mock_block.h"
#include "setting.h"

namespace portraits::layout::test {
namespace {

/// Pairs of slabs of these heights, 2 mm between them.
BlockPtr slabs(const std::vector<std::array<double, 2>>& heights) {
    std::vector<Pair> rows;
    for (const auto& [left, right] : heights) {
        rows.push_back({{slab(left), slab(right)}, Length::mm(2)});
    }
    return pairs(std::move(rows), Length::mm(6), {"en", "el"});
}

/// The tops of the slabs whose left edge is there, to the millimetre.
std::vector<long> tops_at(const Placed& placed, double left) {
    std::vector<long> tops;
    for (const ink::Item& item : placed.ink.items) {
        const Rect box = ink::bounds(item);
        if (box.left() == Length::mm(left)) {
            tops.push_back(std::lround(box.top().to_mm()));
        }
    }
    return tops;
}

}  // namespace

TEST_CASE("both sides of a pair begin level, and the taller one gives its height") {
    const Placed placed = slabs({{10, 20}, {30, 5}, {8, 8}})->place(space(106, 200), {});
    CHECK(placed.verdict == Verdict::Full);
    CHECK(placed.used.height.to_mm() == doctest::Approx(20 + 2 + 30 + 2 + 8));
    CHECK(tops_at(placed, 0) == std::vector<long>{0, 22, 54});
    CHECK(tops_at(placed, 56) == std::vector<long>{0, 22, 54});
}

TEST_CASE("pairs that a frame does not hold go on in the next one, none divided or lost") {
    const std::vector<std::array<double, 2>> heights{{10, 20}, {30, 5}, {8, 8}, {12, 16}};
    for (double height = 30; height <= 100; height += 1) {
        std::size_t placed_pairs = 0;
        BlockPtr rest = slabs(heights);
        while (rest != nullptr) {
            const Placed placed = rest->place(space(106, height), {});
            REQUIRE(placed.verdict != Verdict::Refused);
            CHECK(placed.used.height <= Length::mm(height));
            CHECK(tops_at(placed, 0) == tops_at(placed, 56));
            placed_pairs += tops_at(placed, 0).size();
            rest = placed.rest;
        }
        CHECK(placed_pairs == heights.size());
    }
}

TEST_CASE("a first pair that is too high is refused") {
    const Placed placed = slabs({{10, 20}, {1, 1}})->place(space(106, 15), {});
    CHECK(placed.verdict == Verdict::Refused);
    CHECK(placed.surplus == Length::mm(5));
}

TEST_CASE("one column is read after the other, each in its language") {
    std::vector<Pair> rows;
    for (const char* words : {"first", "second"}) {
        rows.push_back({{text_block(setting().scribe(), "body", words),
                         text_block(setting().scribe("el"), "body", "λόγος")},
                        {}});
    }
    const Placed placed =
        pairs(std::move(rows), Length::mm(6), {"en", "el"})->place(space(174, 100), {});
    CHECK(structure(placed.ink) == "Div(P P) Div(P P)");
    CHECK(words(placed.ink) == "first second λόγος λόγος");
    CHECK(placed.ink.nodes[0].lang == "en");
}

}  // namespace portraits::layout::test
