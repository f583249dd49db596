#include "generator/write/folded_sheet.h"

#include <doctest/doctest.h>

namespace portraits::testing {
namespace {

using write::PageFormat;
using write::Sheet;
using write::SheetOptions;

const std::vector<std::string> names{"front", "flap", "why", "how", "who", "back"};

std::vector<PageFormat> panels() {
    const PageFormat wide{{Length::mm(100), Length::mm(210)}, Length::mm(3)};
    const PageFormat narrow{{Length::mm(97), Length::mm(210)}, Length::mm(3)};
    return {wide, narrow, wide, wide, narrow, wide};
}

/// A letter fold: the flap, which folds in, is the narrow panel of the outside's left and of the
/// inside's right.
SheetOptions letter_fold(bool marks = false) {
    SheetOptions options;
    options.marks = marks;
    options.folded = {{{"flap", {}}, {"back", Length::mm(97)}, {"front", Length::mm(197)}},
                      {{"why", {}}, {"how", Length::mm(100)}, {"who", Length::mm(200)}}};
    return options;
}

}  // namespace

TEST_CASE(
    "a letter fold has the panels of a side together as wide as its sheet, in the folded order") {
    const std::vector<Sheet> sides = plan_folded(panels(), names, letter_fold(), Side::Left);
    REQUIRE(sides.size() == 2);
    for (const Sheet& side : sides) {
        CHECK(side.trim.size == Size{Length::mm(297), Length::mm(210)});
        CHECK(side.size == Size{Length::mm(303), Length::mm(216)});
    }
    CHECK(sides[0].pages[0].page == 1);
    CHECK(sides[0].pages[1].page == 5);
    CHECK(sides[0].pages[2].page == 0);
}

TEST_CASE("a sheet bound at the right has its panels mirrored, folds and bleed with them") {
    const std::vector<Sheet> left = plan_folded(panels(), names, letter_fold(true), Side::Left);
    const std::vector<Sheet> right = plan_folded(panels(), names, letter_fold(true), Side::Right);
    REQUIRE(right.size() == 2);
    CHECK(right[0].pages[0].page == 0);
    CHECK(right[0].pages[1].page == 5);
    CHECK(right[0].pages[2].page == 1);
    for (std::size_t i = 0; i < 2; ++i) {
        CHECK(right[i].trim == left[i].trim);
        CHECK(right[i].size == left[i].size);
        const Length both_edges = left[i].trim.left() + left[i].trim.right();
        CHECK(right[i].folds[0] == both_edges - left[i].folds[1]);
        for (std::size_t panel = 0; panel < 3; ++panel) {
            const auto& mirrored = right[i].pages[2 - panel];
            CHECK(mirrored.page == left[i].pages[panel].page);
            CHECK(mirrored.trim.left() == both_edges - left[i].pages[panel].trim.right());
            CHECK(mirrored.shown.left() == both_edges - left[i].pages[panel].shown.right());
        }
    }
}

TEST_CASE("folds lie where panels meet, and mirror one another on the two sides") {
    const std::vector<Sheet> sides = plan_folded(panels(), names, letter_fold(), Side::Left);
    for (std::size_t i = 0; i < 2; ++i) {
        REQUIRE(sides[i].folds.size() == 2);
        const Sheet& other = sides[1 - i];
        CHECK(sides[i].folds[0] - sides[i].trim.left() == other.trim.right() - other.folds[1]);
    }
}

TEST_CASE("panels show up to the folds and bleed on the outer sides, and nothing shows twice") {
    for (const Sheet& side : plan_folded(panels(), names, letter_fold(true), Side::Left)) {
        CHECK(side.pages.front().shown.left() == side.bleed.left());
        CHECK(side.pages.back().shown.right() == side.bleed.right());
        for (std::size_t i = 0; i + 1 < side.pages.size(); ++i) {
            CHECK(side.pages[i].shown.right() == side.folds[i]);
            CHECK(side.pages[i + 1].shown.left() == side.folds[i]);
        }
        CHECK(side.bleed.left() == write::mark_space());
    }
}

TEST_CASE("of a part of the document the panels that are there are laid out") {
    const std::vector<Sheet> sides =
        plan_folded(std::vector<PageFormat>{panels()[0]}, {"front"}, letter_fold(), Side::Left);
    REQUIRE(sides.size() == 1);
    CHECK(sides[0].pages.size() == 1);
}

}  // namespace portraits::testing
