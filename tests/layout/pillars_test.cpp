#include "generator/layout/pillars.h"

#include <doctest/doctest.h>

#include "setting.h"

namespace portraits::layout::test {
namespace {

Pillars building(std::vector<std::string> columns, std::vector<std::string> slabs) {
    return {std::move(columns), std::move(slabs), "A building",
            Length::mm(88.5),   Length::mm(11.5), Length::mm(2),
            "caption",          "caption",        {}};
}

/// The filled boxes of a drawing in order.
std::vector<Rect> boxes(const Placed& placed) {
    std::vector<Rect> found;
    for (const ink::Item& item : placed.ink.items) {
        if (const auto* path = std::get_if<ink::Path>(&item.shape)) {
            found.push_back(path->bounds());
        }
    }
    return found;
}

}  // namespace

TEST_CASE("columns share the width exactly, whatever their number") {
    for (std::size_t count = 1; count <= 9; ++count) {
        const Placed placed =
            pillars(setting().scribe(), building(std::vector<std::string>(count, "a"), {}))
                ->place(space(79, 200), {});
        const std::vector<Rect> columns = boxes(placed);
        REQUIRE(columns.size() == count);
        CHECK(columns.front().left() == Length{});
        CHECK(columns.back().right() == Length::mm(79));
        for (std::size_t i = 1; i < count; ++i) {
            CHECK(columns[i].left() - columns[i - 1].right() == Length::mm(2));
        }
    }
}

TEST_CASE("slabs lie under the columns, and the drawing is one figure") {
    const Placed placed = pillars(setting().scribe(), building({"a", "b"}, {"one", "two"}))
                              ->place(space(79, 200), {});
    CHECK(placed.used.height.to_mm() == doctest::Approx(88.5 + 2 * 13.5));
    CHECK(boxes(placed)[2].top().to_mm() == doctest::Approx(90.5));
    CHECK(boxes(placed)[3].top().to_mm() == doctest::Approx(104));
    CHECK(structure(placed.ink) == "Figure");
    CHECK(placed.ink.nodes[0].alt == "A building");
}

TEST_CASE(
    "a pediment stands over the columns, from edge to edge, and everything moves down by it") {
    Pillars gabled = building({"a", "b"}, {"one"});
    gabled.pediment = Length::mm(11.5);
    const Placed plain =
        pillars(setting().scribe(), building({"a", "b"}, {"one"}))->place(space(79, 200), {});
    const Placed placed = pillars(setting().scribe(), gabled)->place(space(79, 200), {});
    CHECK(placed.used.height - plain.used.height == Length::mm(13.5));
    const Rect gable = boxes(placed)[0];
    CHECK(gable.left() >= Length{});
    CHECK(gable.right() <= Length::mm(79));
    CHECK(gable.bottom() <= Length::mm(11.5));
    CHECK(boxes(placed)[1].top().to_mm() == doctest::Approx(13.5));
    CHECK(structure(placed.ink) == "Figure");
}

TEST_CASE("words on a column are read upwards from its foot") {
    const Placed placed =
        pillars(setting().scribe(), building({"upwards"}, {}))->place(space(11.5, 100), {});
    const ink::GlyphRun& run = run_with(placed.ink, "upwards");
    CHECK(run.rotation == -90);
    CHECK(y_of(run) == doctest::Approx(88.5 - 3));
    CHECK(x_of(run) == doctest::Approx((11.5 - 3) / 2 + 2.3));
}

TEST_CASE("words that are too long for their column or slab are refused") {
    const BlockPtr column = pillars(setting().scribe(), building({prose(60)}, {}));
    CHECK(column->place(space(11.5, 100), {}).verdict == Verdict::Refused);
    const BlockPtr slab = pillars(setting().scribe(), building({}, {prose(60)}));
    CHECK(slab->place(space(79, 110), {}).verdict == Verdict::Refused);
}

}  // namespace portraits::layout::test
