#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "generator/base/length.h"
#include "tests/e2e/brochure.h"
#include "tests/e2e/page_boxes.h"

using portraits::Length;
using portraits::tests::brochure;
using portraits::tests::is_same;
using portraits::tests::page_boxes;
using Box = portraits::tests::PageBox;

namespace {

const double bleed = Length::mm(3).to_pt();
const double width = Length::mm(210).to_pt();
const double height = Length::mm(297).to_pt();

}  // namespace

TEST_CASE("print pages are A4 with 3 mm of bleed on each side") {
    const Box whole{0, 0, width + 2 * bleed, height + 2 * bleed};
    const Box trim{bleed, bleed, bleed + width, bleed + height};
    for (const char* name : {"MediaBox", "CropBox", "BleedBox"}) {
        CAPTURE(name);
        const std::vector<Box> all = page_boxes(brochure().print, name);
        REQUIRE(all.size() == brochure().pages.size());
        for (const Box& box : all) {
            CHECK(is_same(box, whole));
        }
    }
    for (const Box& box : page_boxes(brochure().print, "TrimBox")) {
        CHECK(is_same(box, trim));
    }
}

TEST_CASE("screen pages are the trimmed page") {
    const std::vector<Box> all = page_boxes(brochure().screen, "MediaBox");
    REQUIRE(all.size() == brochure().pages.size());
    for (const Box& box : all) {
        CHECK(is_same(box, {0, 0, width, height}));
    }
}

TEST_CASE("the extent is a multiple of four, for saddle stitch") {
    CHECK(brochure().pages.size() % 4 == 0);
    CHECK(brochure().pages.size() >= 40);
}
