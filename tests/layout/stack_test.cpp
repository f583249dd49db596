#include "generator/layout/stack.h"

#include <doctest/doctest.h>

#include "generator/layout/wrappers.h"
#include "tests/layout/mock_block.h"

namespace portraits::layout {
using test::slab;

namespace {

Space offered(double height) { return {Length::mm(54), Length::mm(height)}; }

}  // namespace

TEST_CASE("a stack is as high as its blocks together") {
    const Placed placed = stack({slab(10), slab(20)})->place(offered(100), {});
    CHECK(placed.verdict == Verdict::Full);
    CHECK(placed.used.height == Length::mm(10) + Length::mm(20));
    CHECK(ink::bounds(placed.ink.items.back()).top() == Length::mm(10));
}

TEST_CASE("a stack that is too high is refused with all that is missing") {
    const Placed placed = stack({slab(60), slab(60), slab(30)})->place(offered(100), {});
    CHECK(placed.verdict == Verdict::Refused);
    CHECK(placed.surplus.to_mm() == doctest::Approx(50));
}

TEST_CASE("what stands after a page break is not missing on the page before it") {
    const BlockPtr block = stack({slab(60), slab(60), page_break(), slab(80)});
    CHECK(block->place(offered(100), {}).surplus.to_mm() == doctest::Approx(20));
    const Placed placed = block->place(offered(120), {});
    CHECK(placed.verdict == Verdict::Partial);
    CHECK(placed.rest->place(offered(100), {}).used.height == Length::mm(80));
}

TEST_CASE("the foot stands on the frame's foot and takes its height from the rest") {
    const BlockPtr block = stack({slab(10)}, {slab(20)});
    const Placed placed = block->place(offered(100), {});
    CHECK(ink::bounds(placed.ink.items.back()).bottom() == Length::mm(100));
    CHECK(stack({slab(85)}, {slab(20)})->place(offered(100), {}).verdict == Verdict::Refused);
}

TEST_CASE("an empty stack is empty") {
    CHECK(stack({})->place(offered(100), {}).verdict == Verdict::Empty);
}

TEST_CASE("white at the foot of a frame is cut and never refused") {
    CHECK(stack({slab(99), space(Length::mm(4))})->place(offered(100), {}).verdict ==
          Verdict::Full);
}

TEST_CASE("a dropped block leaves no gap") {
    Tightness tight;
    tight.set("drop location", 1);
    const BlockPtr block = stack({dropped_by("drop location", slab(30)), slab(10)});
    CHECK(block->place(offered(100), {}).used.height == Length::mm(30) + Length::mm(10));
    CHECK(block->place(offered(100), tight).used.height == Length::mm(10));
}

TEST_CASE("a block may be shown in some variants only") {
    Tightness tight;
    tight.set_variant("map");
    CHECK(only_in({"photo"}, slab(3))->place(offered(10), tight).verdict == Verdict::Empty);
    CHECK(only_in({"photo", "map"}, slab(3))->place(offered(10), tight).verdict == Verdict::Full);
}

}  // namespace portraits::layout
