#include "generator/layout/rich_flow.h"

#include <doctest/doctest.h>

#include <cmath>

#include "generator/layout/flow_break.h"
#include "generator/layout/section.h"
#include "setting.h"

namespace portraits::layout::test {
namespace {

Placed place(const record::RichText& text, const Tightness& tightness = {}) {
    return rich_flow(setting().scribe(), text)->place(space(54, 1000), tightness);
}

Tightness with(std::string_view lever, double value) {
    Tightness tightness;
    tightness.set(lever, value);
    return tightness;
}

/// How far a run's baseline is from the grid, in millimetres.
double off_grid(const ink::GlyphRun& run) {
    const double lines = (y_of(run) - 3.06) / 4.5;
    return std::abs(lines - std::round(lines)) * 4.5;
}

}  // namespace

TEST_CASE("the first paragraph is flush, later ones are indented, one after a list is flush") {
    const Placed placed = place(rich({"One.", "Two.", "Three:", "- Item.", "Four."}));
    CHECK(x_of(run_with(placed.ink, "One")) == doctest::Approx(0));
    CHECK(x_of(run_with(placed.ink, "Two")) == doctest::Approx(4.5));
    CHECK(x_of(run_with(placed.ink, "Three")) == doctest::Approx(4.5));
    CHECK(x_of(run_with(placed.ink, "Four")) == doctest::Approx(0));
}

TEST_CASE("a list has 2.25 mm above and below, so that what follows stands on the grid again") {
    const Placed placed = place(rich({"One:", "- Item.", "- Item.", "Two."}));
    CHECK(y_of(run_with(placed.ink, "Item")) == doctest::Approx(4.5 + 2.25 + 3.06));
    CHECK(off_grid(run_with(placed.ink, "Two")) < 0.001);
    CHECK(placed.used.height.to_mm() == doctest::Approx(5 * 4.5));
}

TEST_CASE("a list at the head or the foot of a text has no white there") {
    CHECK(place(rich({"- Item."})).used.height.to_mm() == doctest::Approx(4.5));
    CHECK(place(rich({"One:", "- Item."})).used.height.to_mm() == doctest::Approx(2 * 4.5 + 2.25));
    const Placed placed = place(rich({"- Item.", "After."}));
    CHECK(y_of(run_with(placed.ink, "Item")) == doctest::Approx(3.06));
    CHECK(off_grid(run_with(placed.ink, "After")) < 0.001);
}

TEST_CASE("the lever closes the white round lists") {
    const Placed placed = place(rich({"One:", "- Item.", "Two."}), with("list gap", 0));
    CHECK(placed.used.height.to_mm() == doctest::Approx(3 * 4.5));
}

TEST_CASE("marks stand at the edge in the accent colour, words hang") {
    const Placed placed = place(rich({"- " + prose(30)}));
    const ink::GlyphRun& mark = run_with(placed.ink, "–");
    CHECK(x_of(mark) == doctest::Approx(0));
    CHECK(mark.size.to_pt() == doctest::Approx(8));
    CHECK(mark.colour == setting().scribe().accent().solid);
    for (const ink::GlyphRun* run : runs(placed.ink)) {
        if (run != &mark) {
            CHECK(x_of(*run) >= 4.4);
        }
    }
    CHECK(structure(placed.ink) == "L(LI(Lbl LBody))");
    CHECK(all_tagged(placed.ink));
}

TEST_CASE("numbers keep their start value and have no full stop") {
    record::RichText text = rich({"1. First.", "1. Second."});
    std::get<record::RichList>(text.blocks[0].content).start = 4;
    const Placed placed = place(text);
    CHECK(words(placed.ink) == "4 First. 5 Second.");
    CHECK(placed.ink.nodes.front().numbering == ink::Node::Numbering::Decimal);
}

TEST_CASE("nested lists step in and have grey marks, below their item's words") {
    record::RichText text = rich({"- Outer."});
    auto& item = std::get<record::RichList>(text.blocks[0].content).items[0];
    item.blocks.push_back(rich({"- Inner."}).blocks[0]);
    const Placed placed = place(text);
    CHECK(structure(placed.ink) == "L(LI(Lbl LBody(P L(LI(Lbl LBody)))))");
    CHECK(x_of(run_with(placed.ink, "Inner")) == doctest::Approx(9));
    const auto all = runs(placed.ink);
    CHECK(x_of(*all[2]) == doctest::Approx(4.5));
    CHECK(all[2]->colour == setting().book().swatch("k70"));
}

TEST_CASE("the lever of the body's size moves lists too, and no line leaves the grid") {
    const Placed placed = place(rich({prose(20), "- " + prose(20)}), with("size body", 8.4));
    for (const ink::GlyphRun* run : runs(placed.ink)) {
        CHECK(run->size.to_pt() == doctest::Approx(run->text == "–" ? 8 : 8.4));
    }
}

TEST_CASE("a paragraph that announces a list stays with its first item") {
    const FlowPtr flow = rich_flow(setting().scribe(), rich({"One.", "They include:", "- Item."}));
    const Material in = flow->material(Length::mm(54), {});
    const std::vector<Length> heights{Length::mm(9), Length::mm(45)};
    const auto ranges = break_over(in, heights);
    REQUIRE(ranges.size() == 2);
    CHECK(height_of(in, ranges[0]) == Length::mm(4.5));
}

TEST_CASE("no line is wider than the column and the height is that of the lines") {
    for (const double width : {40.0, 54.0, 84.0, 114.0}) {
        const FlowPtr flow =
            rich_flow(setting().scribe(), rich({prose(80), prose(40), "- " + prose(30)}));
        const Placed placed = flow->place(space(width, 1000), {});
        double lowest = 0;
        for (const ink::GlyphRun* run : runs(placed.ink)) {
            // Hyphens and points may hang by less than half a millimetre.
            CHECK(right_of(*run) <= width + 0.8);
            lowest = std::max(lowest, y_of(*run));
        }
        CHECK(lowest - 3.06 + 4.5 == doctest::Approx(placed.used.height.to_mm()));
    }
}

TEST_CASE("a section has its rule on the boundary, its head 1.5 and its text 9 below") {
    const FlowPtr flow = section(setting().scribe(), "Vision and motivation", rich({"Words."}));
    const Placed placed = flow->place(space(54, 100), {});
    CHECK(rules(placed.ink) == std::vector<double>{0});
    CHECK(y_of(run_with(placed.ink, "Vision")) == doctest::Approx(1.5 + 3.67));
    CHECK(y_of(run_with(placed.ink, "Words")) == doctest::Approx(9 + 3.06));
    CHECK(placed.used.height.to_mm() == doctest::Approx(13.5));
    CHECK(structure(placed.ink) == "Sect(H2 P)");
}

TEST_CASE("stacked sections are 4.5 mm apart") {
    const FlowPtr one = section(setting().scribe(), "One", rich({"Words."}));
    const FlowPtr two = section(setting().scribe(), "Two", rich({"More."}));
    const Placed placed = columns({{one, two}}, {})->place(space(54, 100), {});
    REQUIRE(rules(placed.ink).size() == 2);
    CHECK(rules(placed.ink)[1] == doctest::Approx(13.5 + 4.5));
    CHECK(structure(placed.ink) == "Sect(H2 P) Sect(H2 P)");
}

TEST_CASE("a section without text is nothing") {
    const FlowPtr flow = section(setting().scribe(), "Vision", {});
    CHECK(flow->place(space(54, 100), {}).verdict == Verdict::Empty);
}

TEST_CASE("a section's head never stands alone at the foot of a column") {
    Material in =
        section(setting().scribe(), "One", rich({prose(60)}))->material(Length::mm(54), {});
    append(in, section(setting().scribe(), "Two", rich({prose(60)}))->material(Length::mm(54), {}));
    for (double height = 40; height < 120; height += 1.5) {
        const std::vector<Length> heights{Length::mm(height), Length::mm(1000)};
        const auto ranges = break_over(in, heights);
        REQUIRE(ranges.size() >= 1);
        CAPTURE(height);
        CAPTURE(ranges[0].second);
        const auto& last = in.parts[ranges[0].second - 1];
        const auto* box = std::get_if<Box>(&last);
        REQUIRE(box != nullptr);
        CHECK(box->height == Length::mm(4.5));
    }
}

}  // namespace portraits::layout::test
