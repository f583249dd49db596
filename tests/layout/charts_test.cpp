#include <doctest/doctest.h>

#include <cstdlib>
#include <string>
#include <vector>

#include "generator/layout/bar_chart.h"
#include "generator/layout/chart_data.h"
#include "generator/layout/column_chart.h"
#include "generator/layout/data_table.h"
#include "generator/layout/row_chart.h"
#include "setting.h"

namespace portraits::layout::test {
namespace {

ink::SwatchId swatch(const char* name) { return setting().book().swatch(name); }

ChartRow row(std::string label, double value, Rounded rounded = Rounded::Exact) {
    ChartRow row;
    row.label = std::move(label);
    row.value = value;
    row.printed = std::to_string(static_cast<int>(value)) + "%";
    row.rounded = rounded;
    return row;
}

ChartData chart(std::vector<ChartRow> rows) { return {"Shares", "", std::move(rows)}; }

RowChartForm form(ValuePlace values) {
    RowChartForm form;
    form.styles = {"label", "caption", "facts label", "facts value"};
    form.rule = form.axis = swatch("k25");
    form.values = values;
    return form;
}

/// The boxes filled with a swatch, those of a path with several one by one.
std::vector<Rect> boxes(const Placed& placed, ink::SwatchId fill) {
    std::vector<Rect> found;
    for (const ink::Item& item : placed.ink.items) {
        const auto* path = std::get_if<ink::Path>(&item.shape);
        if (path == nullptr || path->fill != fill) {
            continue;
        }
        for (std::size_t i = 0; i + 3 < path->points.size(); i += 4) {
            found.push_back(Rect::between(path->points[i], path->points[i + 2]));
        }
    }
    return found;
}

Placed shares(const ChartRow& row, double width) {
    const ShareForm cells{swatch("strait"), swatch("strait 50"), swatch("k12"), 50};
    return row_chart(setting().scribe(), chart({row}), form(ValuePlace::End), draw_shares(cells))
        ->place(space(width, 100), {});
}

struct CellCase {
    double value;
    Rounded rounded;
    std::size_t full, pale;
};

BarForm bar_form(double to) {
    return {swatch("strait"), swatch("strait"), swatch("strait 10"), swatch("k12"), to};
}

Placed bars(const std::vector<ChartRow>& rows, double to, double width) {
    const ChartData data = chart(rows);
    const ValuePlace values = to > 0 ? ValuePlace::Bar : ValuePlace::Beyond;
    return row_chart(setting().scribe(), data, form(values), draw_bars(bar_form(to), data))
        ->place(space(width, 200), {});
}

}  // namespace

TEST_CASE("cells are as many as the share says, and the last of a rounded one is pale") {
    for (const CellCase& one :
         {CellCase{80, Rounded::Exact, 40, 0}, CellCase{90, Rounded::Near, 44, 1},
          CellCase{50, Rounded::Above, 25, 1}, CellCase{0, Rounded::Exact, 0, 0},
          CellCase{0, Rounded::Near, 0, 0}, CellCase{100, Rounded::Above, 50, 0},
          CellCase{100, Rounded::Near, 49, 1}}) {
        CAPTURE(one.value);
        const Placed placed = shares(row("A share", one.value, one.rounded), 174);
        CHECK(boxes(placed, swatch("strait")).size() == one.full);
        CHECK(boxes(placed, swatch("strait 50")).size() == one.pale);
        CHECK(boxes(placed, swatch("k12")).size() == 50 - one.full - one.pale);
    }
}

TEST_CASE("cells share their field evenly, whatever its width, and the last one ends at its edge") {
    for (double width = 54; width < 180; width += 7.3) {
        CAPTURE(width);
        const Placed placed = shares(row("A", 100), width);
        const std::vector<Rect> cells = boxes(placed, swatch("strait"));
        const Length pitch = cells[1].left() - cells[0].left();
        for (std::size_t i = 2; i < cells.size(); ++i) {
            const Length step = cells[i].left() - cells[i - 1].left();
            CHECK(std::abs((step - pitch).to_raw()) <= 1);
            CHECK(cells[i].left() > cells[i - 1].right());
        }
        CHECK(right_of(run_with(placed.ink, "100%")) == doctest::Approx(width));
        CHECK(cells.back().right().to_mm() < x_of(run_with(placed.ink, "100%")));
    }
}

TEST_CASE("bars are as long as their numbers are to each other") {
    const Placed placed = bars({row("One", 30), row("Two", 60)}, 0, 174);
    const std::vector<Rect> found = boxes(placed, swatch("strait"));
    REQUIRE(found.size() == 2);
    CHECK(found[0].left() == found[1].left());
    CHECK(std::abs((found[1].size.width - found[0].size.width * 2).to_raw()) <= 2);
    // The longest leaves room for its number.
    CHECK(found[1].right().to_mm() < x_of(run_with(placed.ink, "60%")));
    CHECK(right_of(run_with(placed.ink, "60%")) <= 174.001);
}

TEST_CASE("with an end of the scale, a track shows what is missing to it") {
    const Placed placed = bars({row("One", 25)}, 100, 174);
    const Rect track = boxes(placed, swatch("k12")).front();
    const Rect bar = boxes(placed, swatch("strait")).front();
    CHECK(track.right() == Length::mm(174));
    CHECK(bar.size.width / track.size.width == doctest::Approx(0.25));
}

TEST_CASE("a number that finds no room beyond its bar stands on it in white") {
    const Placed placed = bars({row("One", 100)}, 100, 174);
    const ink::GlyphRun& number = run_with(placed.ink, "100%");
    CHECK(number.colour == swatch("paper"));
    CHECK(right_of(number) < 174);
}

TEST_CASE("numbers that no bar can show leave no ink") {
    const Placed placed = bars({row("None", 0), row("Less", -5), row("One", 10)}, 0, 174);
    CHECK(boxes(placed, swatch("strait")).size() == 1);
    CHECK(bars({row("None", 0)}, 0, 174).verdict == Verdict::Full);
}

TEST_CASE("labels that would take half of the frame stand above their bars") {
    const std::string label = "A label of some length";
    const Placed wide = bars({row(label, 50)}, 100, 174);
    CHECK(boxes(wide, swatch("strait")).front().left() > Length{});
    const Placed narrow = bars({row(label, 50)}, 100, 54);
    const Rect bar = boxes(narrow, swatch("strait")).front();
    CHECK(bar.left() == Length{});
    CHECK(bar.top().to_mm() > y_of(run_with(narrow.ink, "A label")));
}

TEST_CASE("what is yet to come is outlined") {
    ChartRow later = row("Later", 68);
    later.projected = true;
    const Placed placed = bars({row("Now", 55), later}, 100, 174);
    CHECK(boxes(placed, swatch("strait")).size() == 1);
    CHECK(boxes(placed, swatch("strait 10")).size() == 1);
}

TEST_CASE("a chart is one figure that says its numbers") {
    const Placed placed = bars({row("One", 30), row("Two", 60)}, 0, 174);
    CHECK(structure(placed.ink) == "Figure");
    CHECK(all_tagged(placed.ink));
    CHECK(placed.ink.nodes.front().alt == "Shares: One, 30%; Two, 60%");
}

TEST_CASE("a chart whose rows have sentences is told by them") {
    ChartData data = chart({row("One", 80)});
    data.rows.front().sentence = "Four in five do.";
    CHECK(data.told() == "Shares. Four in five do.");
    data.rows.push_back(row("Two", 50));
    CHECK(data.told() == "Shares: One, 80%; Two, 50%");
    data.title.clear();
    CHECK(data.told() == "One, 80%; Two, 50%");
}

TEST_CASE("a chart without room is refused with what it lacks") {
    const ChartData data = chart({row("One", 30), row("Two", 60)});
    const BlockPtr block =
        row_chart(setting().scribe(), data, form(ValuePlace::End), draw_bars(bar_form(0), data));
    const Length natural = block->place({Length::mm(84), unbounded}, {}).used.height;
    const Placed refused = block->place({Length::mm(84), natural - Length::mm(1)}, {});
    CHECK(refused.verdict == Verdict::Refused);
    CHECK(refused.surplus == Length::mm(1));
    CHECK(bars({row("Unbreakable", 30)}, 100, 10).verdict == Verdict::Refused);
    CHECK(row_chart(setting().scribe(), chart({}), form(ValuePlace::End), {}) == nullptr);
}

TEST_CASE("columns stand on one axis, with their numbers above and their labels below") {
    ColumnChartForm form;
    form.styles = {"caption", "caption", "caption", "facts value"};
    form.axis = swatch("k100");
    form.columns = bar_form(0);
    form.height = Length::mm(30);
    form.head = false;
    const Placed placed =
        column_chart(setting().scribe(), chart({row("2013", 5), row("2023", 10)}), form)
            ->place(space(84, 100), {});
    const std::vector<Rect> columns = boxes(placed, swatch("strait"));
    REQUIRE(columns.size() == 2);
    CHECK(columns[0].bottom() == columns[1].bottom());
    CHECK(columns[1].size.height == Length::mm(30));
    CHECK(columns[0].size.height == Length::mm(15));
    CHECK(y_of(run_with(placed.ink, "10%")) < columns[1].top().to_mm());
    CHECK(y_of(run_with(placed.ink, "2013")) > columns[0].bottom().to_mm());
    CHECK(rules(placed.ink) == std::vector<double>{columns[0].bottom().to_mm()});
    const BlockPtr narrow =
        column_chart(setting().scribe(), chart({row("2013", 5), row("2023", 10)}), form);
    CHECK(narrow->place(space(8, 100), {}).verdict == Verdict::Refused);
}

TEST_CASE("a table says of each row what it heads") {
    const Placed placed = data_table(setting().scribe(), chart({row("One", 30), row("Two", 60)}),
                                     {"facts label", "facts value", swatch("k25")})
                              ->place(space(54, 100), {});
    CHECK(structure(placed.ink) == "Table(TR(TH TD) TR(TH TD))");
    CHECK(words(placed.ink) == "One 30% Two 60%");
    CHECK(placed.ink.nodes[2].scope == ink::Node::Scope::Row);
    CHECK(right_of(run_with(placed.ink, "60%")) == doctest::Approx(54));
    CHECK(rules(placed.ink).size() == 2);
}

}  // namespace portraits::layout::test
