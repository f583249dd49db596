#include "generator/layout/remembered.h"

#include <doctest/doctest.h>

#include "tests/layout/mock_block.h"

namespace portraits::layout {
namespace {

/// Counts how often it is placed; as high as the lever `height` says.
class Counter : public Block {
public:
    explicit Counter(int& times) : times_{&times} {}

    Placed place(Space space, const Tightness& tightness) const override {
        ++*times_;
        return Placed::full_if_fits(space, {space.width, Length::mm(tightness.value("height", 20))},
                                    {});
    }

private:
    int* times_;
};

Space offered(double width, double height) { return {Length::mm(width), Length::mm(height)}; }

Tightness with(const char* lever, double value) {
    Tightness tightness;
    tightness.set(lever, value);
    return tightness;
}

}  // namespace

TEST_CASE("a remembered block is placed once for what it does not look at") {
    int times = 0;
    const BlockPtr block = remembered(std::make_shared<Counter>(times));
    CHECK(block->place(offered(54, 100), {}).used.height == Length::mm(20));
    CHECK(block->place(offered(54, 50), with("size quote", 14)).used.height == Length::mm(20));
    CHECK(times == 1);
}

TEST_CASE("a remembered block is placed anew when a lever it looks at moves, or the width") {
    int times = 0;
    const BlockPtr block = remembered(std::make_shared<Counter>(times));
    CHECK(block->place(offered(54, 100), {}).used.height == Length::mm(20));
    CHECK(block->place(offered(54, 100), with("height", 30)).used.height == Length::mm(30));
    CHECK(block->place(offered(114, 100), {}).used.width == Length::mm(114));
    CHECK(block->place(offered(54, 100), with("height", 30)).used.height == Length::mm(30));
    CHECK(times == 3);
}

TEST_CASE("a remembered block that does not fit is refused with what is missing now") {
    int times = 0;
    const BlockPtr block = remembered(std::make_shared<Counter>(times));
    CHECK(block->place(offered(54, 100), {}).verdict == Verdict::Full);
    CHECK(block->place(offered(54, 15), {}).surplus.to_mm() == doctest::Approx(5));
    CHECK(block->place(offered(54, 12), {}).surplus.to_mm() == doctest::Approx(8));
}

}  // namespace portraits::layout
