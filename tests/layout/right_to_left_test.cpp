// Pages that begin at the right: blocks are set from the start edge, and the page is reflected as a whole.

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>

#include "generator/layout/city_name.h"
#include "generator/layout/fact_table.h"
#include "generator/layout/geo_data.h"
#include "generator/layout/locator.h"
#include "generator/layout/map_world.h"
#include "generator/layout/numbers.h"
#include "generator/layout/quote.h"
#include "generator/layout/rich_flow.h"
#include "generator/layout/running_foot.h"
#include "generator/layout/tabs.h"
#include "setting.h"

namespace portraits::layout::test {
namespace {

constexpr double width = 54;

Scribe from_right(const std::string& lang = "he") {
    const Scribe scribe = setting().scribe(lang);
    return {scribe.book(), scribe.setter(), lang, scribe.accent(), Side::Right};
}

/// What the page shows of a block as wide as it.
ink::Fragment on_page(const BlockPtr& block, double across = width, double height = 300) {
    ink::Fragment ink = block->place(space(across, height), {}).ink;
    ink.reflect(Length::mm(across));
    return ink;
}

std::vector<FactRow> rows() {
    FactRow row;
    row.kind = FactRow::Kind::Figure;
    row.label = "שטח";
    row.value = "36";
    row.year = "2012";
    FactRow indented = row;
    indented.label = "עיר";
    indented.value = "50";
    indented.indent = 1;
    return {row, indented};
}

std::string label_of(std::string_view key) {
    return key.starts_with("coordinate.") ? "{degrees}°" : std::string{key};
}

}  // namespace

TEST_CASE("a list on a page from the right has its marks at the right and its words beside them") {
    const auto flow = rich_flow(from_right(), rich({"אחת:", "- סעיף.", "- עוד סעיף."}));
    const ink::Fragment ink = on_page(flow);
    CHECK(right_of(run_with(ink, "אחת")) == doctest::Approx(width));
    CHECK(right_of(run_with(ink, "–")) == doctest::Approx(width));
    CHECK(right_of(run_with(ink, "סעיף")) == doctest::Approx(width - 4.5));
}

TEST_CASE("numbers of a list are written in the language's digits") {
    const ink::Fragment ink = on_page(rich_flow(from_right("ar"), rich({"1. أول", "1. ثان"})));
    CHECK(right_of(run_with(ink, "٢")) == doctest::Approx(width));
}

TEST_CASE("a table's columns go from right to left") {
    const ink::Fragment ink = on_page(fact_table(from_right(), "נתונים", rows()));
    CHECK(right_of(run_with(ink, "שטח")) == doctest::Approx(width));
    CHECK(right_of(run_with(ink, "עיר")) == doctest::Approx(width - 3));
    CHECK(x_of(run_with(ink, "36")) == doctest::Approx(width - 44.3));
    CHECK(x_of(run_with(ink, "2012")) == doctest::Approx(0));
}

TEST_CASE("the folio stands at the end of the foot") {
    const ink::Fragment ink = on_page(running_foot(from_right(), "רגל", "12"), 174);
    CHECK(x_of(run_with(ink, "12")) == doctest::Approx(0));
    CHECK(right_of(run_with(ink, "רגל")) == doctest::Approx(174));
}

TEST_CASE("an opening mark hangs outside of the right edge") {
    record::RichText text = rich({"עיר לומדת"});
    const ink::Fragment ink = on_page(quote(from_right(), {text, "דוברת", "", "„", "”"}));
    CHECK(right_of(run_with(ink, "„")) > width + 1);
    CHECK(right_of(run_with(ink, "דוברת")) == doctest::Approx(width));
}

TEST_CASE("runs of a mixed line stand in the same order on pages from either side") {
    const std::string text = "אגודת UNESCO ועוד 2016";
    const auto order = [&](const Scribe& scribe, bool reflected) {
        ink::Fragment ink;
        draw(ink, scribe.line(scribe.style("contact"), text), {});
        if (reflected) {
            ink.reflect(Length::mm(width));
        }
        auto all = runs(ink);
        std::sort(all.begin(), all.end(),
                  [](const auto* a, const auto* b) { return a->origin.x < b->origin.x; });
        std::vector<std::string> seen;
        for (const ink::GlyphRun* run : all) {
            seen.push_back(run->text);
        }
        return seen;
    };
    CHECK(order(from_right(), true) == order(setting().scribe("he"), false));
    CHECK(order(from_right(), true).size() > 2);
}

TEST_CASE("a paragraph of another direction keeps its own on the page") {
    const Scribe latin = from_right().in("en-GB");
    ink::Fragment ink =
        latin.lines(latin.style("contact"), "A city learns.", Length::mm(width)).ink;
    ink.reflect(Length::mm(width));
    CHECK(x_of(run_with(ink, "A city")) == doctest::Approx(0));
}

TEST_CASE("a paragraph wholly in another language runs as that language does") {
    const Scribe english = setting().scribe("en-GB");
    const auto set = [&](const std::vector<record::Inline>& pieces) {
        return english.lines(english.style("contact"), pieces, Length::mm(width)).ink;
    };
    record::Inline hebrew;
    hebrew.text = "עיר לומדת";
    hebrew.lang = "he";
    record::Inline strong = hebrew;
    strong.text = " שלנו.";
    strong.strong = true;
    CHECK(right_of(run_with(set({hebrew, strong}), "עיר")) == doctest::Approx(width));
    record::Inline latin;
    latin.text = " is a learning city.";
    CHECK(x_of(run_with(set({hebrew, latin}), "עיר")) == doctest::Approx(0));
}

TEST_CASE("a map keeps east at the right, its caption begins at the right") {
    auto land = load_land(std::filesystem::path{PORTRAITS_SOURCE_DIR} / "data/geo/land-110m.bin");
    REQUIRE(land);
    const WorldMap world = WorldMap::of_width(land.value(), width);
    Place east;
    east.where = GeoPoint{0, 120};
    const auto hub_x = [&](const ink::Fragment& ink) {
        double x = -1;
        for (const ink::Item& item : ink.items) {
            if (const auto* path = std::get_if<ink::Path>(&item.shape); path && path->fill) {
                x = path->bounds().left().to_mm();  // the dot is drawn last
            }
        }
        return x;
    };
    const Scribe left = setting().scribe("he");
    const Scribe right = from_right();
    const ink::Fragment plain =
        locator(left, east, world, label_of)->place(space(width, 60), {}).ink;
    const ink::Fragment turned = on_page(locator(right, east, world, label_of));
    CHECK(hub_x(plain) > width / 2);
    CHECK(hub_x(turned) == doctest::Approx(hub_x(plain)));
    CHECK(right_of(run_with(turned, "location.coordinates")) <= width + 0.01);
}

TEST_CASE("tabs stay where the world has them, and a coordinate gives way to the picture") {
    Place place;
    place.where = GeoPoint{31.9, 35};  // level with the picture
    const auto drawn = [&](const Scribe& scribe, Side fore_edge, const char* variant) {
        Tightness tightness;
        tightness.set_variant(variant);
        Placed placed = tabs(scribe, place, fore_edge, label_of)->place(space(210, 297), tightness);
        if (scribe.start() == Side::Right) {
            placed.ink.reflect(Length::mm(210));
        }
        return placed.ink;
    };
    const auto box = [](const ink::Fragment& ink, std::size_t i) {
        return std::get<ink::Path>(ink.items.at(i).shape).bounds();
    };
    const Scribe right = from_right();
    const Scribe left = setting().scribe("he");
    CHECK(box(drawn(right, Side::Left, "bare"), 0) == box(drawn(left, Side::Left, "bare"), 0));
    CHECK(box(drawn(right, Side::Left, "bare"), 1) == box(drawn(left, Side::Left, "bare"), 1));
    // The picture bleeds at the left now: there a tab lies on it, at the right it does not.
    CHECK(runs(drawn(right, Side::Left, "map")).size() == 1);
    CHECK(runs(drawn(right, Side::Right, "map")).size() == 2);
}

TEST_CASE("a large name keeps its descenders clear of the name below it") {
    CityNames names;
    names.leading = "מודיעין";
    names.leading_lang = "he";
    names.other = "Modiin";
    Tightness below;
    below.set("native name below", 1);
    const auto baselines = [&](double size) {
        below.set("size city name", size);
        const ink::Fragment ink =
            city_name(setting().scribe("he"), names)->place(space(144, 13.5), below).ink;
        return std::pair{y_of(run_with(ink, "מודיעין")), y_of(run_with(ink, "Modiin"))};
    };
    for (const double size : {46.0, 40.0, 34.0}) {
        const auto [first, second] = baselines(size);
        // 16.5 pt of the second name: its capitals reach up 0.71 em; letters of Hebrew hang down 0.2 em.
        const double room = second - first - Length::pt(0.71 * 16.5).to_mm();
        CHECK(room > Length::pt(0.2 * size).to_mm());
        CHECK(first > 9.49);  // and it stays clear of the label above
    }
    CHECK(baselines(34).first == doctest::Approx(11.2));
}

TEST_CASE("digits are those that ICU has for the language, everywhere alike") {
    CHECK(format_count(37, "ar") == "٣٧");
    CHECK(local_digits("2010–2012", "ar") == "٢٠١٠–٢٠١٢");
    CHECK(local_digits(12, "fa") == "۱۲");
    CHECK(local_digits(12, "ar-MA") == "12");
    CHECK(format_number(1234.5, "ar-MA").find("234") != std::string::npos);
    CHECK(local_digits("2015", "he") == "2015");
}

TEST_CASE("the language says where a page begins") {
    CHECK(start_side("ar") == Side::Right);
    CHECK(start_side("he-IL") == Side::Right);
    CHECK(start_side("ar-Latn") == Side::Left);
    CHECK(start_side("en") == Side::Left);
    CHECK(start_side("") == Side::Left);
}

}  // namespace portraits::layout::test
