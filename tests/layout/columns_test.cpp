#include <doctest/doctest.h>

#include <algorithm>

#include "generator/layout/material.h"
#include "mock_flow.h"

namespace portraits::layout::test {
namespace {

Space space(double width, double height) { return {Length::mm(width), Length::mm(height)}; }

/// The left ends of a placed block's rules, one a line, in the order drawn.
std::vector<Point> places(const Placed& placed) {
    std::vector<Point> result;
    for (const ink::Item& item : placed.ink.items) {
        result.push_back(std::get<ink::Path>(item.shape).points.front());
    }
    return result;
}

Point at(double x, double y) { return {Length::mm(x), Length::mm(y)}; }

bool near(Point a, Point b) {
    const auto close = [](Length p, Length q) { return std::abs((p - q).to_mm()) < 0.001; };
    return close(a.x, b.x) && close(a.y, b.y);
}

}  // namespace

TEST_CASE("a flow block is refused by a frame that is too low, with what is missing") {
    const FlowPtr flow = strip(paragraph(4));
    const Placed placed = flow->place(space(54, 13.5), {});
    CHECK(placed.verdict == Verdict::Refused);
    CHECK(placed.surplus == Length::mm(4.5) * 4 - Length::mm(13.5));
    CHECK(flow->place(space(54, 18.1), {}).used.height == Length::mm(4.5) * 4);
}

TEST_CASE("a flow block without lines is nothing") {
    CHECK(strip({gap(4.5)})->place(space(54, 0), {}).verdict == Verdict::Empty);
}

TEST_CASE("stacks stand side by side from the same line, each in order") {
    const BlockPtr block =
        columns({{strip(paragraph(2)), strip({gap(4.5), line()})}, {strip(paragraph(3))}},
                ColumnForm{2, Length::mm(6)});
    const Placed placed = block->place(space(114, 40), {});
    REQUIRE(placed.verdict == Verdict::Full);
    CHECK(placed.used.height == Length::mm(4.5) * 4);
    const std::vector<Point> found = places(placed);
    const std::vector<Point> wanted{at(0, 0),  at(0, 4.5),  at(0, 13.5),
                                    at(60, 0), at(60, 4.5), at(60, 9)};
    REQUIRE(found.size() == wanted.size());
    CHECK(std::equal(found.begin(), found.end(), wanted.begin(), near));
}

TEST_CASE("the tallest stack says what is missing") {
    const BlockPtr block =
        columns({{strip(paragraph(2))}, {strip(paragraph(6))}}, ColumnForm{2, Length::mm(6)});
    const Placed placed = block->place(space(114, 18), {});
    CHECK(placed.verdict == Verdict::Refused);
    CHECK(placed.surplus.to_mm() == doctest::Approx(9));
    CHECK(placed.reason == "needs 9.0 mm more height");
}

TEST_CASE("stacks of unequal height are worse than equal ones") {
    const auto badness = [](int left, int right) {
        return columns({{strip(paragraph(left))}, {strip(paragraph(right))}},
                       ColumnForm{2, Length::mm(6)})
            ->place(space(114, 100), {})
            .badness;
    };
    CHECK(badness(5, 5) == 0);
    CHECK(badness(5, 6) > 0);
    CHECK(badness(2, 9) > badness(4, 7));
}

TEST_CASE("text runs through balanced columns in order") {
    const BlockPtr block = balanced_columns(
        {strip(paragraph(5)), strip(Parts{gap(4.5)} + paragraph(3))}, ColumnForm{2, Length::mm(6)});
    const Placed placed = block->place(space(114, 100), {});
    REQUIRE(placed.verdict == Verdict::Full);
    CHECK(placed.used.height == Length::mm(4.5) * 5);
    CHECK(near(places(placed)[5], at(60, 0)));
}

TEST_CASE("balanced columns say what height is missing") {
    const BlockPtr block = balanced_columns({strip(paragraph(12))}, ColumnForm{2, Length::mm(6)});
    const Placed placed = block->place(space(114, 20), {});
    CHECK(placed.verdict == Verdict::Refused);
    CHECK(placed.surplus.to_mm() == doctest::Approx(7));
}

TEST_CASE("a paragraph that is divided between columns stays one node") {
    Parts parts = paragraph(8);
    for (auto& part : parts) {
        if (auto* box = std::get_if<Box>(&part)) {
            box->ink.items.front().node = ink::NodeId{0};
        }
    }
    class Tagged : public Strip {
    public:
        using Strip::Strip;
        Material material(Length width, const Tightness& tightness) const override {
            Material result = Strip::material(width, tightness);
            add_node(result, ink::Role::P);
            return result;
        }
    };
    const BlockPtr block =
        balanced_columns({std::make_shared<Tagged>(parts)}, ColumnForm{2, Length::mm(6)});
    const Placed placed = block->place(space(114, 100), {});
    CHECK(placed.ink.nodes.size() == 1);
    CHECK(std::all_of(placed.ink.items.begin(), placed.ink.items.end(),
                      [](const ink::Item& item) { return item.node == ink::NodeId{0}; }));
}

TEST_CASE("a range on a page of its own takes only the nodes of its lines") {
    Material in = material(paragraph(2) + Parts{penalty(0)} + paragraph(2));
    const ink::NodeId top = add_node(in, ink::Role::Sect);
    const ink::NodeId first = add_node(in, ink::Role::P, top);
    const ink::NodeId second = add_node(in, ink::Role::P, top);
    std::get<Box>(in.parts[0]).ink.items.front().node = first;
    std::get<Box>(in.parts[4]).ink.items.front().node = second;
    const ink::Fragment page = stacked(in, {4, in.parts.size()});
    REQUIRE(page.nodes.size() == 2);
    CHECK(page.nodes[0].role == ink::Role::Sect);
    CHECK(page.nodes[1].parent == ink::NodeId{0});
    CHECK(page.items.front().node == ink::NodeId{1});
}

}  // namespace portraits::layout::test
