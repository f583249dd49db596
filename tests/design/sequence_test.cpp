#include <doctest/doctest.h>

#include "generator/design/design_check.h"
#include "generator/design/sequence_reader.h"
#include "tests/record/reading.h"

namespace portraits::design {
namespace {

PageTemplate page_with_rest(const std::string& name, double width) {
    PageTemplate page;
    page.name = name;
    FrameSpec& frame = page.frames.emplace_back();
    frame.box = Rect::mm(18, 18, width, 261);
    frame.blocks.push_back({"rest", {}});
    return page;
}

/// A chapter that goes on over left and right pages with columns of some width.
Design report(double left, double right) {
    Design design;
    design.styles.emplace_back().colour.clear();
    design.pages["opening"].name = "opening";
    design.pages["left"] = page_with_rest("left", left);
    design.pages["right"] = page_with_rest("right", right);
    SequenceEntry& entry = design.sequence.emplace_back();
    entry.page = "opening";
    entry.continued_left = "left";
    entry.continued = "right";
    return design;
}

}  // namespace

TEST_CASE("an entry goes on over one template, or over one for each side") {
    const auto read = [](std::string_view yaml) {
        Diagnostics diagnostics;
        return read_sequence(record::testing::read(yaml, diagnostics)).front();
    };
    const SequenceEntry sides =
        read("- {page: a, continued: {left: l, right: r}, each: chapter, most: 2}");
    CHECK(sides.page_of(0, true) == "a");
    CHECK(sides.page_of(1, true) == "l");
    CHECK(sides.page_of(2, false) == "r");
    CHECK(sides.each == "chapter");
    CHECK(sides.most_pages == 2);
    const SequenceEntry alike = read("- {page: a, continued: c, each: city}");
    CHECK(alike.page_of(1, true) == "c");
    CHECK(alike.page_of(1, false) == "c");
    CHECK(alike.each_city);
    CHECK(alike.each.empty());
}

TEST_CASE("left and right pages offer what is left over the same room") {
    Diagnostics diagnostics;
    check_names(report(174, 174), diagnostics);
    CHECK_FALSE(diagnostics.has_errors());
    check_names(report(174, 114), diagnostics);
    CHECK(diagnostics.count(Level::Error) == 1);
}

}  // namespace portraits::design
