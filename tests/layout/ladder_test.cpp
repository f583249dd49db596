#include "generator/layout/ladder.h"

#include <doctest/doctest.h>

#include "generator/layout/fit.h"
#include "generator/layout/stack.h"
#include "generator/layout/wrappers.h"
#include "tests/layout/mock_block.h"

namespace portraits::layout {
namespace {

design::Step step(std::string lever, std::vector<double> values, double cost = 1,
                  std::vector<std::string> restart = {}) {
    return {lever, std::move(values), std::move(restart), {}, 0, cost, 0, lever, {}};
}

/// A page with one frame of 100 mm, fitted by a ladder.
struct Page {
    design::PageTemplate page;
    std::vector<FilledFrame> frames;

    Page(std::vector<design::Step> steps, BlockPtr block) {
        page.ladders.push_back({"main", std::move(steps)});
        design::FrameSpec frame;
        frame.name = "main";
        frame.box = Rect::mm(78, 63, 114, 100);
        frame.ladder = "main";
        page.frames.push_back(frame);
        frames.push_back({&page.frames.front(), std::move(block), nullptr});
    }
};

}  // namespace

TEST_CASE("a ladder walks each lever to its end before the next moves") {
    const design::Ladder ladder{"main", {step("a", {3, 2, 1}), step("b", {9, 8})}};
    const std::vector<Candidate> found = candidates(ladder, {}, {});
    REQUIRE(found.size() == 4);
    CHECK(found[0].tightness.moved().empty());
    CHECK(found[2].tightness.value("a", 3) == 1);
    CHECK(found[3].tightness.value("b", 9) == 8);
    CHECK(found[3].tightness.value("a", 3) == 1);
    CHECK(found[3].cost == 3);
}

TEST_CASE("a step with restart puts levers back and walks them again") {
    const design::Ladder ladder{"main", {step("gap", {2, 0}), step("picture", {1, 0}, 5, {"gap"})}};
    const std::vector<Candidate> found = candidates(ladder, {}, {});
    REQUIRE(found.size() == 4);
    CHECK(found[2].tightness.value("gap", 2) == 2);
    CHECK(found[2].tightness.value("picture", 1) == 0);
    CHECK(found[2].cost == 5);
    CHECK(found[3].tightness.value("gap", 2) == 0);
    CHECK(found[3].cost == 6);
}

TEST_CASE("a later step of the same lever names further values only") {
    const design::Ladder ladder{"main", {step("size", {9, 8}), step("size", {7})}};
    const std::vector<Candidate> found = candidates(ladder, {}, {});
    REQUIRE(found.size() == 3);
    CHECK(found[2].tightness.value("size", 9) == 7);
}

TEST_CASE("a page that fits as drawn moves no lever") {
    const Page page{{step("picture height", {81, 76.5})}, test::elastic("picture height", 81)};
    const FittedPage fitted = fit(page.frames, page.page, {});
    CHECK(fitted.tightness.moved().empty());
    CHECK(fitted.report.steps.empty());
    CHECK(fitted.overset.empty());
}

TEST_CASE("the first value that fits is taken, and the report names it") {
    const Page page{{step("picture height", {81, 76.5, 72, 67.5})},
                    stack({test::elastic("picture height", 81), test::slab(25)})};
    const FittedPage fitted = fit(page.frames, page.page, {});
    CHECK(fitted.tightness.value("picture height", 81) == 72);
    CHECK(fitted.report.steps == std::vector<std::string>{"picture height 72"});
}

TEST_CASE("a page that has given up its picture is the long variant, in every round") {
    Page page{{step("picture shown", {1, 0})},
              stack({only_in({"map"}, test::slab(60)), test::slab(70)})};
    design::FrameSpec rail = page.page.frames.front();
    rail.ladder = "rail";
    page.page.ladders.push_back({"rail", {step("drop", {0, 1})}});
    page.frames.push_back(
        {&rail, stack({test::slab(70), dropped_by("drop", test::slab(40))}), nullptr});
    Tightness map;
    map.set_variant("map");
    const FittedPage fitted = fit(page.frames, page.page, map);
    CHECK(fitted.overset.empty());
    CHECK(fitted.tightness.variant() == "long");
    CHECK(fitted.tightness.value("picture shown", 1) == 0);
}

TEST_CASE("candidates that gain too little are not placed, and the result is the same") {
    std::vector<double> heights;
    for (int height = 81; height >= 45; --height) {
        heights.push_back(height);
    }
    const BlockPtr block = stack({test::elastic("picture height", 81), test::slab(43.5)});
    Page slow{{step("picture height", heights)}, block};
    Page quick = slow;
    quick.page.ladders.front().steps.front().gain = 1;
    for (Page* page : {&slow, &quick}) {
        const FittedPage fitted = fit(page->frames, page->page, {});
        CHECK(fitted.tightness.value("picture height", 81) == 56);
    }
}

TEST_CASE("what no candidate can fit is overset, with surplus and the steps tried") {
    const Page page{{step("picture height", {81, 45})},
                    stack({test::elastic("picture height", 81), test::slab(70)})};
    const FittedPage fitted = fit(page.frames, page.page, {});
    REQUIRE(fitted.overset.size() == 1);
    CHECK(fitted.overset.front().frame == "main");
    CHECK(fitted.overset.front().surplus.to_mm() == doctest::Approx(15));
    CHECK(fitted.overset.front().tried == std::vector<std::string>{"picture height 45"});
    CHECK(fitted.content.items.empty());
}

}  // namespace portraits::layout
