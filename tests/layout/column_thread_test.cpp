#include "generator/layout/column_thread.h"

#include <doctest/doctest.h>

#include <array>
#include <random>

#include "generator/layout/flow_stretch.h"
#include "mock_flow.h"
#include "setting.h"

namespace portraits::layout::test {
namespace {

const ColumnForm two_columns{2, Length::mm(6)};

/// How many lines stand on each page of a thread.
std::vector<std::size_t> pages_of(const BlockPtr& thread, double first, double next) {
    std::vector<std::size_t> pages;
    Placed placed = thread->place(space(114, first), {});
    pages.push_back(placed.ink.items.size());
    while (placed.rest != nullptr && pages.size() < 50) {
        placed = placed.rest->place(space(114, next), {});
        REQUIRE(placed.verdict != Verdict::Refused);
        pages.push_back(placed.ink.items.size());
    }
    return pages;
}

}  // namespace

TEST_CASE("a text that fits its page has level columns and no rest") {
    const BlockPtr thread = column_thread({strip(paragraph(12))}, two_columns, Length::mm(90));
    const Placed placed = thread->place(space(114, 90), {});
    CHECK(placed.verdict == Verdict::Full);
    CHECK(placed.used.height == Length::mm(4.5) * 6);
}

TEST_CASE("a longer text goes on, and its last page has level columns") {
    const BlockPtr thread = column_thread({strip(paragraph(50))}, two_columns, Length::mm(45.1));
    CHECK(pages_of(thread, 45.1, 45.1) == std::vector<std::size_t>{20, 20, 10});
    const Placed second = thread->place(space(114, 45.1), {}).rest->place(space(114, 45.1), {});
    const Placed last = second.rest->place(space(114, 45.1), {});
    CHECK(last.used.height == Length::mm(4.5) * 5);
}

TEST_CASE("no page of a thread ends with the first line of a paragraph") {
    Parts parts;
    for (int i = 0; i < 14; ++i) {
        parts = parts + (i > 0 ? Parts{penalty(0)} : Parts{}) + paragraph(3);
    }
    // Ten lines would fit a column: three paragraphs and a widow.
    for (const std::size_t lines :
         pages_of(column_thread({strip(parts)}, two_columns, Length::mm(45.1)), 45.1, 45.1)) {
        CHECK(lines % 3 == 0);
    }
}

TEST_CASE("a thread does not change the width of its columns") {
    const BlockPtr thread = column_thread({strip(paragraph(50))}, two_columns, Length::mm(45));
    const Placed first = thread->place(space(114, 45.1), {});
    REQUIRE(first.rest != nullptr);
    CHECK(first.rest->place(space(84, 45.1), {}).verdict == Verdict::Refused);
}

TEST_CASE("shares are in proportion, never above the weight, and add up") {
    std::mt19937 random{3};
    for (int round = 0; round < 2000; ++round) {
        std::vector<Length> weights;
        Length all;
        for (std::size_t i = 1 + random() % 6; i > 0; --i) {
            weights.push_back(Length::raw(static_cast<std::int64_t>(random() % 1000000)));
            all += weights.back();
        }
        const Length slack = Length::raw(static_cast<std::int64_t>(random() % 3000000));
        Length dealt;
        const std::vector<Length> found = shares(slack, weights, {});
        for (std::size_t i = 0; i < weights.size(); ++i) {
            CHECK(found[i] <= weights[i]);
            dealt += found[i];
        }
        CHECK(dealt == std::min(slack, all));
    }
}

TEST_CASE("on the grid only whole lines are dealt out") {
    const std::array weights{Length::mm(9), Length::mm(9)};
    const Length line = Length::mm(4.5);
    CHECK(shares(line * 3, weights, line) == std::vector{line, line * 2});
    CHECK(shares(Length::mm(4), weights, line) == std::vector{Length{}, Length{}});
}

TEST_CASE("columns are made level by the white between their parts") {
    const Parts gap_that_stretches{Glue{Length::mm(4.5), Length::mm(9), {}}};
    const auto foot = [&](Feet feet) {
        const BlockPtr block = columns(
            {{strip(paragraph(2) + gap_that_stretches + paragraph(2))}, {strip(paragraph(7))}},
            {2, Length::mm(6), feet});
        const Placed placed = block->place(space(114, 100), {});
        CHECK(placed.used.height == Length::mm(4.5) * 7);
        return ink::bounds(placed.ink.items[3]).top().to_mm();
    };
    CHECK(foot(Feet::Level) - foot(Feet::Ragged) == doctest::Approx(9));
}

}  // namespace portraits::layout::test
