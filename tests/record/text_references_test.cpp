#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>

#include "generator/record/rich_text.h"
#include "tests/record/reading.h"

namespace portraits::record {
namespace {

Inlines inlines_of(const std::string& words) {
    const Value record = testing::read("text: |\n  " + words + "\n");
    Diagnostics diagnostics;
    const RichText text = parse_markdown(record["text"], diagnostics);
    REQUIRE(diagnostics.empty());
    REQUIRE(text.blocks.size() == 1);
    return std::get<RichParagraph>(text.blocks[0].content).text;
}

/// A drawing of a paragraph: words in quotation marks, references after @, * for emphasis.
std::string drawn(const std::string& words) {
    std::string drawing;
    for (const Inline& piece : inlines_of(words)) {
        drawing += piece.emphasis ? "*" : "";
        drawing += piece.reference.empty() ? fmt::format("'{}' ", piece.text)
                                           : fmt::format("@{} ", piece.reference);
    }
    return drawing;
}

}  // namespace

TEST_CASE("references to places and notes stand among the words") {
    CHECK(drawn("It grows ({fig:growth}).[^1] More") ==
          "'It grows (' @fig:growth ').' @note:1 ' More' ");
    CHECK(drawn("*see {ch:a-2}*, {tab:x}") == "*'see ' *@ch:a-2 ', ' @tab:x ");
    CHECK(drawn("{page:a}{page:b}") == "@page:a @page:b ");
}

TEST_CASE("braces and brackets that refer to nothing stay as they are written") {
    CHECK(drawn("a {b} {Fig:x} {fig:} {:x} [^ ] \\{fig:x} {") ==
          "'a {b} {Fig:x} {fig:} {:x} [^ ] {fig:x} {' ");
}

TEST_CASE("a reference knows its place in the file") {
    const Inlines text = inlines_of("As {fig:growth} shows.[^uil]");
    REQUIRE(text.size() == 4);
    CHECK(testing::marked(text[1].mark) == "{fig:growth}");
    CHECK(text[1].mark.line == 2);
    CHECK(text[1].mark.column == 6);
    CHECK(testing::marked(text[3].mark) == "[^uil]");
}

TEST_CASE("a language span may hold a reference and goes on behind it") {
    const Inlines text = inlines_of("[voir {fig:a} bien]{lang=fr} end");
    REQUIRE(text.size() == 4);
    CHECK(text[0].lang == "fr");
    CHECK(text[1].reference == "fig:a");
    CHECK(text[2].lang == "fr");
    CHECK(text[3].lang.empty());
}

}  // namespace portraits::record
