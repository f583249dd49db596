#include "generator/layout/tiles.h"

#include <doctest/doctest.h>

#include <cmath>

#include "generator/layout/wrappers.h"
#include "mock_block.h"
#include "setting.h"

namespace portraits::layout::test {
namespace {

/// Slabs of these heights in columns with 6 mm between them and 4 mm between the rows.
BlockPtr slabs(const std::vector<double>& heights, int columns) {
    std::vector<BlockPtr> blocks;
    for (const double height : heights) {
        blocks.push_back(slab(height));
    }
    return tiles(std::move(blocks), columns, Length::mm(6), Length::mm(4));
}

std::vector<Rect> boxes(const Placed& placed) {
    std::vector<Rect> boxes;
    for (const ink::Item& item : placed.ink.items) {
        boxes.push_back(ink::bounds(item));
    }
    return boxes;
}

}  // namespace

TEST_CASE("tiles stand row by row, and the highest of a row gives its height") {
    const Placed placed = slabs({10, 20, 15, 30, 5}, 3)->place(space(174, 200), {});
    CHECK(placed.verdict == Verdict::Full);
    CHECK(placed.used.height == Length::mm(20) + Length::mm(4) + Length::mm(30));
    const std::vector<Rect> at = boxes(placed);
    REQUIRE(at.size() == 5);
    CHECK(at[2].top() == Length{});
    CHECK(at[3].top() == Length::mm(20) + Length::mm(4));
    CHECK(at[3].left() == Length{});
    CHECK(at[4].top() == at[3].top());
}

TEST_CASE("columns are of one width, and the last one ends at the edge") {
    for (int columns = 1; columns <= 7; ++columns) {
        const std::vector<double> heights(static_cast<std::size_t>(columns), 10);
        const Placed placed = slabs(heights, columns)->place(space(100, 20), {});
        const std::vector<Rect> at = boxes(placed);
        CHECK(at.back().right() == space(100, 20).width);
        for (std::size_t i = 1; i < at.size(); ++i) {
            CHECK(at[i].left() == at[i - 1].right() + Length::mm(6));
            CHECK(std::abs((at[i].size.width - at[0].size.width).to_raw()) <= 1);
        }
    }
}

TEST_CASE("tiles that are too high are refused with the height that is missing") {
    const Placed placed = slabs({10, 20, 15}, 2)->place(space(100, 30), {});
    CHECK(placed.verdict == Verdict::Refused);
    CHECK(placed.surplus.to_mm() == doctest::Approx(20 + 4 + 15 - 30));
}

TEST_CASE("a tile that is refused whatever its height refuses them all") {
    class Never : public Block {
        Placed place(Space, const Tightness&) const override {
            return Placed::refused("words are over", Length::mm(3));
        }
    };
    const BlockPtr block =
        tiles({slab(10), std::make_shared<Never>()}, 2, Length::mm(6), Length::mm(4));
    CHECK(block->place(space(100, 100), {}).reason == "words are over");
}

TEST_CASE("a tile that shows nothing leaves no gap, and tiles that show nothing are nothing") {
    const BlockPtr dropped = dropped_by("drop it", slab(10));
    Tightness tightness;
    tightness.set("drop it", 1);
    const Placed placed = tiles({dropped, slab(20), slab(30)}, 2, Length::mm(6), {})
                              ->place({Length::mm(106), Length::mm(100)}, tightness);
    CHECK(placed.used.height == Length::mm(30));
    REQUIRE(placed.ink.items.size() == 2);
    CHECK(ink::bounds(placed.ink.items.front()).left() == Length{});
    CHECK(tiles({dropped}, 2, Length::mm(6), {})
              ->place({Length::mm(106), Length::mm(100)}, tightness)
              .verdict == Verdict::Empty);
}

}  // namespace portraits::layout::test
