#include <doctest/doctest.h>

#include <cmath>
#include <sstream>
#include <string>
#include <vector>

#include "tests/e2e/brochure.h"

using portraits::Length;
using portraits::tests::brochure;
using portraits::tests::lines_with;
using portraits::tests::output_of;

namespace {

using Box = std::vector<double>;

/// A line of `pdfinfo -box`: `Page    1 TrimBox:  8.50 8.50 603.78 850.39`.
Box box_of(const std::string& line) {
    std::istringstream numbers{line.substr(line.find(':') + 1)};
    Box box;
    for (double number = 0; numbers >> number;) {
        box.push_back(number);
    }
    return box;
}

std::vector<Box> boxes(const std::string& file, const std::string& name) {
    const std::string pages = std::to_string(brochure().pages.size());
    std::vector<Box> result;
    for (const std::string& line :
         lines_with(output_of({"pdfinfo", "-box", "-f", "1", "-l", pages, file}), name + ":")) {
        result.push_back(box_of(line));
    }
    return result;
}

bool same(const Box& a, const Box& b) {
    bool equal = a.size() == b.size();
    for (std::size_t i = 0; equal && i < a.size(); ++i) {
        equal = std::abs(a[i] - b[i]) <= 0.011;  // pdfinfo prints two decimals
    }
    return equal;
}

const double bleed = Length::mm(3).to_pt();
const double width = Length::mm(210).to_pt();
const double height = Length::mm(297).to_pt();

}  // namespace

TEST_CASE("print pages are A4 with 3 mm of bleed on each side") {
    const Box whole{0, 0, width + 2 * bleed, height + 2 * bleed};
    const Box trim{bleed, bleed, bleed + width, bleed + height};
    for (const char* name : {"MediaBox", "CropBox", "BleedBox"}) {
        CAPTURE(name);
        const std::vector<Box> all = boxes(brochure().print, name);
        REQUIRE(all.size() == brochure().pages.size());
        for (const Box& box : all) {
            CHECK(same(box, whole));
        }
    }
    for (const Box& box : boxes(brochure().print, "TrimBox")) {
        CHECK(same(box, trim));
    }
}

TEST_CASE("screen pages are the trimmed page") {
    const std::vector<Box> all = boxes(brochure().screen, "MediaBox");
    REQUIRE(all.size() == brochure().pages.size());
    for (const Box& box : all) {
        CHECK(same(box, {0, 0, width, height}));
    }
}

TEST_CASE("the extent is a multiple of four, for saddle stitch") {
    CHECK(brochure().pages.size() % 4 == 0);
    CHECK(brochure().pages.size() >= 40);
}
