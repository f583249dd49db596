#include <doctest/doctest.h>

#include "generator/layout/chapter_list.h"
#include "generator/layout/grid.h"
#include "generator/layout/heading.h"
#include "generator/layout/numbered_figure.h"
#include "generator/layout/references.h"
#include "mock_block.h"
#include "setting.h"

namespace portraits::layout::test {
namespace {

Heading section_of_shanghai() {
    Heading made;
    made.place.name = "ch:shanghai";
    made.place.title = "Shanghai";
    made.place.level = 2;
    made.number = "1.2";
    made.over = "China";
    made.style = "page title";
    made.over_style = "folio";
    made.other_style = "native name";
    return made;
}

std::vector<ChapterEntry> two_chapters() {
    return {{1, "", "Opening", "head:opening", 3},
            {1, "1", "Health", "ch:health", 6},
            {2, "1.1", "Bogotá", "ch:bogota", 7},
            {2, "1.2", "Nairobi", "ch:nairobi", 7},
            {1, "2", "Work", "ch:work", 8}};
}

ChapterListLook look() {
    return {"intro", "body", "folio", "folio", Length::mm(12), Length::mm(3)};
}

record::Inline piece_of(std::string text, std::string reference = {}) {
    record::Inline piece;
    piece.text = std::move(text);
    piece.reference = std::move(reference);
    return piece;
}

std::string number_only(std::string_view, std::string_view) { return "figure {number}"; }

References one_figure_and_note() {
    return References{{{"fig:growth", "", 0, 3, {}}, {"mark:goal", "", 0, 3, {}}}, number_only};
}

}  // namespace

TEST_CASE("a heading is one node with its number, and a place that leads to it") {
    const Placed placed =
        heading(setting().scribe(), section_of_shanghai())->place(space(84, 50), {});
    CHECK(structure(placed.ink) == "H2");
    CHECK(words(placed.ink).starts_with("1.2"));
    REQUIRE(placed.ink.destinations.size() == 1);
    CHECK(placed.ink.destinations[0].name == "ch:shanghai");
    CHECK(placed.ink.destinations[0].level == 2);
}

TEST_CASE("a title in another script stands beside the first where there is room, else below") {
    Heading both = section_of_shanghai();
    both.other = "Nova";
    both.other_lang = "la";
    const BlockPtr block = heading(setting().scribe(), both);
    const Placed beside = block->place(space(174, 90), {});
    const Placed below = block->place(space(60, 90), {});
    CHECK(structure(beside.ink) == "H2(Span)");
    CHECK(y_of(run_with(beside.ink, "Nova")) ==
          doctest::Approx(y_of(run_with(beside.ink, "Shanghai"))));
    CHECK(y_of(run_with(below.ink, "Nova")) > y_of(run_with(below.ink, "Shanghai")) + 10);
    CHECK(below.used.height > beside.used.height);
}

TEST_CASE("contents list chapters with their sections and pages, each row a link") {
    const Placed placed =
        chapter_list(setting().scribe(), two_chapters(), look())->place(space(114, 200), {});
    CHECK(placed.verdict == Verdict::Full);
    CHECK(structure(placed.ink) ==
          "TOC(TOCI(Reference(Link)) TOCI(Reference(Link) TOC(TOCI(Reference(Link)) "
          "TOCI(Reference(Link)))) TOCI(Reference(Link)))");
    CHECK(right_of(run_with(placed.ink, "8")) == doctest::Approx(114).epsilon(0.01));
    CHECK(rules(placed.ink).size() == 3);
}

TEST_CASE("contents that are too long go on from a chapter") {
    const BlockPtr list = chapter_list(setting().scribe(), two_chapters(), look());
    const Placed whole = list->place(space(114, 200), {});
    const Placed part = list->place(space(114, whole.used.height.to_mm() - 1), {});
    REQUIRE(part.rest != nullptr);
    CHECK(words(part.ink).find("Nairobi") != std::string::npos);
    CHECK(words(part.rest->place(space(114, 200), {}).ink).find("Work") != std::string::npos);
    CHECK(list->place(space(114, 5), {}).verdict == Verdict::Refused);
}

TEST_CASE("a figure keeps its caption, or stands nowhere") {
    const Scribe scribe = setting().scribe();
    const auto figure = [&] {
        return numbered_figure(
            scribe, {slab(40), {"fig:growth", {}}, {piece_of("Figure 1")}, "caption", {}});
    };
    const Placed placed = figure()->place(space(84, 100), {});
    CHECK(words(placed.ink) == "Figure 1");
    CHECK(y_of(run_with(placed.ink, "Figure")) > 40);
    CHECK(placed.ink.destinations.front().name == "fig:growth");
    CHECK(placed.used.height == on_grid(placed.used.height));
    CHECK(figure()->place(space(84, 41), {}).verdict == Verdict::Refused);
}

TEST_CASE("a text says the number of what it names and links to it") {
    const References references = one_figure_and_note();
    const Scribe scribe = setting().scribe().referring(references);
    const SetText set =
        scribe.lines(scribe.style("body"),
                     {piece_of("See "), piece_of("", "fig:growth"), piece_of(".")}, Length::mm(84));
    CHECK(words(set.ink).find("figure 1") != std::string::npos);
    CHECK(structure(set.ink) == "P(Reference(Link))");
}

TEST_CASE("the mark of a note is superior, and a place on its line") {
    const References references = one_figure_and_note();
    const Scribe scribe = setting().scribe().referring(references);
    const Style style = scribe.style("body");
    const SetText set =
        scribe.lines(style, {piece_of(prose(30)), piece_of("", "note:goal"), piece_of(" and on")},
                     Length::mm(84));
    const ink::GlyphRun& mark = run_with(set.ink, "1");
    CHECK(mark.size < style.type.size * 0.7);
    REQUIRE(set.ink.destinations.size() == 1);
    CHECK(set.ink.destinations[0].name == "mark:goal");
    const std::int64_t line = mark.origin.y.to_raw() / style.leading.to_raw();
    CHECK(set.ink.destinations[0].place.y == style.leading * line);
    CHECK(line > 0);
}

}  // namespace portraits::layout::test
