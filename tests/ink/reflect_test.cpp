#include <doctest/doctest.h>

#include "generator/ink/fragment.h"

using namespace portraits;
using namespace portraits::ink;

namespace {

GlyphRun run_at(double x, double y, double rotation = 0) {
    GlyphRun run;
    run.size = Length::pt(10);
    run.origin = {Length::mm(x), Length::mm(y)};
    run.rotation = rotation;
    run.text = "ab";
    run.glyphs.resize(2);
    run.glyphs[0].advance = static_cast<std::int32_t>(Length::mm(4).to_raw());
    run.glyphs[1].advance = static_cast<std::int32_t>(Length::mm(6).to_raw());
    run.glyphs[1].cluster = 1;
    return run;
}

template <typename Shape>
Shape reflected(Shape shape, double width) {
    Item item{std::move(shape)};
    reflect(item, Length::mm(width));
    return std::get<Shape>(item.shape);
}

}  // namespace

TEST_CASE("a run is moved to the other side as a whole, its glyphs in their order") {
    const GlyphRun run = reflected(run_at(5, 20), 100);
    CHECK(run.origin == Point{Length::mm(100) - Length::mm(5) - run.width(), Length::mm(20)});
    CHECK(run.glyphs[0].cluster == 0);
    CHECK(run.rotation == 0);
}

TEST_CASE("text that rises is read upwards from the other side") {
    const GlyphRun run = reflected(run_at(30, 60, -90), 100);
    // Its foot stood at 60 and its head at 50; now it begins at the head and runs down.
    CHECK(run.rotation == 90);
    CHECK(run.origin.x.to_mm() == doctest::Approx(70));
    CHECK(run.origin.y.to_mm() == doctest::Approx(50));
}

TEST_CASE("a box keeps its size, and what was near the left edge is as near the right") {
    Picture picture;
    picture.frame = Rect::mm(-3, 10, 40, 20);
    picture.crop = {0.1, 0.2, 0.5, 0.5};
    const Picture moved = reflected(picture, 210);
    CHECK(moved.frame.right() == Length::mm(213));
    CHECK(moved.frame.size == picture.frame.size);
    CHECK(moved.crop.x == picture.crop.x);
    Link link;
    link.area = Rect::mm(10, 0, 30, 5);
    CHECK(reflected(link, 100).area.left() == Length::mm(100) - link.area.right());
}

TEST_CASE("what is reflected twice is as it was") {
    Fragment fragment;
    for (const double turn : {0.0, -90.0, 33.3, 170.0}) {
        fragment.draw(run_at(12.3, 45.6, turn));
    }
    fragment.draw(Path::disc({Length::mm(7), Length::mm(8)}, Length::mm(3), {}));
    fragment.destinations.push_back({"here", {Length::mm(9), Length::mm(1)}});
    Fragment twice = fragment;
    twice.reflect(Length::mm(210));
    CHECK(std::get<Path>(twice.items.back().shape).points !=
          std::get<Path>(fragment.items.back().shape).points);
    twice.reflect(Length::mm(210));
    for (std::size_t i = 0; i + 1 < fragment.items.size(); ++i) {
        const auto& run = std::get<GlyphRun>(fragment.items[i].shape);
        const auto& again = std::get<GlyphRun>(twice.items[i].shape);
        CHECK(again.origin == run.origin);
        CHECK(again.rotation == run.rotation);
    }
    CHECK(std::get<Path>(twice.items.back().shape).points ==
          std::get<Path>(fragment.items.back().shape).points);
    CHECK(twice.destinations[0].place == fragment.destinations[0].place);
}
