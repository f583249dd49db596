#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "generator/layout/figure_grid.h"
#include "generator/layout/name_pair.h"
#include "generator/layout/panel.h"
#include "generator/layout/place_map.h"
#include "generator/layout/text_block.h"
#include "generator/layout/timeline.h"
#include "generator/layout/units.h"
#include "setting.h"

namespace portraits::layout::test {
namespace {

ink::SwatchId swatch(const char* name) { return setting().book().swatch(name); }

std::vector<TimelineEntry> entries(std::size_t count) {
    std::vector<TimelineEntry> all;
    for (std::size_t i = 0; i < count; ++i) {
        TimelineEntry entry;
        entry.date = std::to_string(2013 + i);
        entry.text.emplace_back().text = "What happened in year " + std::to_string(i);
        entry.projected = i + 1 == count;
        all.push_back(std::move(entry));
    }
    return all;
}

TimelineForm line_form() {
    return {"facts value", "caption", swatch("k50"), swatch("k25"), Length::mm(3)};
}

/// The paths of a fragment that are filled and not boxes: dots and rings.
std::vector<Point> marks(const ink::Fragment& ink) {
    std::vector<Point> middles;
    for (const ink::Item& item : ink.items) {
        const auto* path = std::get_if<ink::Path>(&item.shape);
        if (path != nullptr && path->fill && path->verbs.size() == 6) {
            const Rect box = path->bounds();
            middles.push_back(box.origin + Point{box.size.width / 2, box.size.height / 2});
        }
    }
    return middles;
}

FigureGridForm grid_form() {
    return {"quote", "caption", "caption", 2, Length::mm(6), Length::mm(4.5)};
}

UnitForm unit_form() {
    return {"quote", "caption", swatch("strait"), Length::mm(54), Length::mm(6), Length::mm(3)};
}

/// How many circles or boxes the marks of a field are.
std::size_t mark_count(const ink::Fragment& ink) {
    for (const ink::Item& item : ink.items) {
        const auto* path = std::get_if<ink::Path>(&item.shape);
        if (path != nullptr && path->fill == swatch("strait")) {
            return static_cast<std::size_t>(
                std::count(path->verbs.begin(), path->verbs.end(), ink::Verb::Close));
        }
    }
    return 0;
}

}  // namespace

TEST_CASE("a timeline is a list whose marks stand on one line beside their texts") {
    const Placed placed =
        timeline(setting().scribe(), entries(3), line_form())->place(space(84, 200), {});
    CHECK(structure(placed.ink) == "L(LI(LBody(P P)) LI(LBody(P P)) LI(LBody(P P)))");
    CHECK(all_tagged(placed.ink));
    const std::vector<Point> dots = marks(placed.ink);
    REQUIRE(dots.size() == 3);
    CHECK(dots[0].x == dots[2].x);
    for (std::size_t i = 0; i < dots.size(); ++i) {
        const ink::GlyphRun& date = run_with(placed.ink, std::to_string(2013 + i));
        CHECK(right_of(date) < dots[i].x.to_mm());
        CHECK(std::abs(y_of(date) - dots[i].y.to_mm()) < 1.5);
    }
}

TEST_CASE("a timeline across has its texts in turn above and below the line") {
    const Placed placed =
        timeline_across(setting().scribe(), entries(6), line_form())->place(space(174, 200), {});
    const std::vector<Point> dots = marks(placed.ink);
    REQUIRE(dots.size() == 6);
    for (std::size_t i = 0; i < dots.size(); ++i) {
        CHECK(dots[i].y == dots[0].y);
        const double date = y_of(run_with(placed.ink, std::to_string(2013 + i)));
        CHECK((date < dots[i].y.to_mm()) == (i % 2 == 0));
    }
    for (const ink::GlyphRun* run : runs(placed.ink)) {
        CHECK(right_of(*run) <= 174.001);
    }
}

TEST_CASE("a timeline across stands upright in a frame that is too narrow for it") {
    const BlockPtr across = timeline_across(setting().scribe(), entries(10), line_form());
    // At 100 mm all words have room, and the measure is 15 mm.
    for (const double width : {54.0, 100.0}) {
        CAPTURE(width);
        const std::vector<Point> dots = marks(across->place(space(width, 300), {}).ink);
        REQUIRE(dots.size() == 10);
        CHECK(dots[0].x == dots[9].x);
        CHECK(dots[0].y < dots[9].y);
    }
}

TEST_CASE("key figures of a row share a baseline, also where only one has words before it") {
    const std::vector<KeyFigure> figures{{"more than", "200", "projects"}, {"", "100", "plans"}};
    const Placed placed =
        figure_grid(setting().scribe(), figures, grid_form())->place(space(84, 100), {});
    const ink::GlyphRun& first = run_with(placed.ink, "200");
    const ink::GlyphRun& second = run_with(placed.ink, "100");
    CHECK(y_of(first) == y_of(second));
    CHECK(x_of(second) == doctest::Approx(45));
    const double capitals = first.size.to_mm() * 0.7;
    CHECK(y_of(run_with(placed.ink, "more than")) < y_of(first) - capitals);
    CHECK(structure(placed.ink) == "P P");
    CHECK(words(placed.ink) == "more than 200 projects 100 plans");
    CHECK(rules(placed.ink) == std::vector<double>{0, 0});
}

TEST_CASE("key figures go on in a new row, and one that is too wide is refused") {
    const std::vector<KeyFigure> figures(3, {"", "1,000,000", "people"});
    const Placed placed =
        figure_grid(setting().scribe(), figures, grid_form())->place(space(84, 100), {});
    CHECK(rules(placed.ink).size() == 3);
    CHECK(rules(placed.ink)[2] > 10);
    CHECK(
        figure_grid(setting().scribe(), figures, grid_form())->place(space(20, 100), {}).verdict ==
        Verdict::Refused);
}

TEST_CASE("a field has a mark for each unit, beside its number or below it") {
    for (const double width : {174.0, 84.0}) {
        CAPTURE(width);
        const UnitFigure figure{"76", "countries", "have learning cities", 76, UnitMark::Dot};
        const Placed placed =
            unit_figure(setting().scribe(), figure, unit_form())->place(space(width, 100), {});
        CHECK(mark_count(placed.ink) == 76);
        CHECK(structure(placed.ink) == "P P Figure");
        CHECK(placed.ink.nodes.back().alt == "76 countries have learning cities");
        for (const ink::Item& item : placed.ink.items) {
            CHECK(ink::bounds(item).right() <= Length::mm(width) + Length::pt(0.5));
        }
    }
}

TEST_CASE("marks that are no more than fit leave no gap at the end of a row") {
    UnitForm form = unit_form();
    form.pitch = Length::mm(10);
    // 97 mm beside number and gutter: ten pitches less the last gap of 3 mm.
    const Placed placed =
        unit_figure(setting().scribe(), {"10", "dots", "", 10, UnitMark::Square}, form)
            ->place({Length::mm(54 + 6 + 97), Length::mm(100)}, {});
    const auto& path = std::get<ink::Path>(placed.ink.items.back().shape);
    CHECK(path.bounds().size.height == Length::mm(7));
    CHECK(path.bounds().right().to_mm() == doctest::Approx(157));
}

TEST_CASE("a panel is as wide as its frame and keeps its contents off its edges") {
    const PanelForm form{swatch("strait 10"), std::nullopt, std::nullopt, Length::mm(4.5)};
    const BlockPtr text = text_block(setting().scribe(), "caption", prose(40));
    const Placed inner = text->place(space(75, 100), {});
    const Placed placed = panel(text, form)->place(space(84, 100), {});
    CHECK(placed.used == Size{Length::mm(84), inner.used.height + Length::mm(9)});
    for (const ink::GlyphRun* run : runs(placed.ink)) {
        CHECK(x_of(*run) >= 4.499);
        CHECK(right_of(*run) <= 79.501);
    }
    CHECK(placed.ink.items.front().node == ink::NodeId::Artifact);
    CHECK(panel(text, form)->place({Length::mm(84), inner.used.height}, {}).verdict ==
          Verdict::Refused);
    CHECK(panel(nullptr, form) == nullptr);
}

TEST_CASE("a name in another script stands beside the first, or below it without room") {
    const NamePair names{"Yeonsu-gu", "연수구", "ko"};
    const BlockPtr block = name_pair(setting().scribe(), names, "quote", "quote", ink::Role::H2);
    const Placed wide = block->place(space(84, 50), {});
    CHECK(y_of(run_with(wide.ink, "Yeonsu-gu")) == y_of(run_with(wide.ink, "연수구")));
    CHECK(structure(wide.ink) == "H2(Span)");
    CHECK(wide.ink.nodes.back().lang == "ko");
    const Placed narrow = block->place(space(26, 50), {});
    CHECK(y_of(run_with(narrow.ink, "연수구")) > y_of(run_with(narrow.ink, "Yeonsu-gu")));
    CHECK(block->place(space(10, 50), {}).verdict == Verdict::Refused);
}

TEST_CASE("a map of places names each and leaves out those that stand nowhere") {
    const WorldMap world{Land{}, 174, {}};
    PlaceMap map;
    for (const auto& [name, where] :
         {std::pair{"Hamburg", GeoPoint{53.55, 9.99}}, {"Nairobi", GeoPoint{-1.29, 36.82}}}) {
        Place place;
        place.name = name;
        place.where = where;
        map.places.push_back(std::move(place));
    }
    map.places.emplace_back().name = "Nowhere";
    map.alt = "Two cities";
    map.label_style = "caption";
    const Placed placed = place_map(setting().scribe(), world, map)->place(space(174, 120), {});
    CHECK(words(placed.ink) == "Hamburg Nairobi");
    CHECK(structure(placed.ink) == "Figure");
    CHECK(marks(placed.ink).size() == 2);
    map.places.erase(map.places.begin(), map.places.begin() + 2);
    CHECK(place_map(setting().scribe(), world, map) == nullptr);
}

}  // namespace portraits::layout::test
