// What surrounds the rules: places, comments that let a finding stand, settings of the edition.

#include "generator/check/editorial.h"

#include <doctest/doctest.h>

#include "generator/check/editorial_passage.h"
#include "tests/check/editorial_reading.h"
#include "tests/record/reading.h"

using portraits::Diagnostics;
using portraits::check::Form;
using portraits::check::Passage;
using portraits::check::testing::edition_of;
using portraits::check::testing::said;
using portraits::record::RichParagraph;
using portraits::record::testing::marked;
using portraits::record::testing::read;

namespace {

/// The first paragraph of the key `plan`.
Passage passage_of(const std::string& yaml) {
    Diagnostics diagnostics;
    const auto text = parse_markdown(read(yaml)["plan"], diagnostics);
    REQUIRE(diagnostics.empty());
    return Passage::paragraph(std::get<RichParagraph>(text.blocks.at(0).content), Form::Paragraph);
}

/// What the mark of a word underlines, and in which line.
std::string place_of(const Passage& passage, const std::string& word) {
    const std::size_t at = passage.text.find(word);
    REQUIRE(at != std::string::npos);
    const portraits::SourceMark mark = passage.mark(at, word.size());
    return std::to_string(mark.line) + " " + marked(mark);
}

}  // namespace

TEST_CASE("a decimal comma is shown at its place with the number to write") {
    CHECK(said("fact-number", edition_of({"city: Goyang\nfacts:\n  population: 1042285\n"
                                          "  area_km2: {value: \"268,05\", year: 2015}\n"})) ==
          "one.yaml:4:21: warning: area_km2 is text, \"268,05\": a decimal comma? [fact-number]\n"
          "  4 |   area_km2: {value: \"268,05\", year: 2015}\n"
          "    |                     ^~~~~~~~\n"
          "    = write 268.05; text is printed as it stands and takes no part in comparisons\n");
}

TEST_CASE("a word is found in its file through Markdown, escapes and folded lines") {
    const Passage literal = passage_of(
        "plan: |\n  One *two*\n  three **four\n  five** \\* six &amp; [seven](https://a.b)\n  "
        "eight");
    CHECK(literal.text == "One two three four five * six & seven eight");
    CHECK(place_of(literal, "One") == "2 One");
    CHECK(place_of(literal, "two") == "2 two");
    CHECK(place_of(literal, "three") == "3 three");
    CHECK(place_of(literal, "five") == "4 five");
    CHECK(place_of(literal, "six") == "4 six");
    CHECK(place_of(literal, "seven") == "4 seven");
    CHECK(place_of(literal, "eight") == "5 eight");
    const Passage quoted = passage_of("plan: 'It''s one\n  two'");
    CHECK(place_of(quoted, "one") == "1 one");
    CHECK(place_of(quoted, "two") == "2 two");
    const Passage folded = passage_of("plan: >-\n  Ünder the\n  ‘łamp’ all read\n");
    CHECK(place_of(folded, "łamp") == "3 łamp");
    CHECK(place_of(folded, "read") == "3 read");
}

TEST_CASE("a mark over two lines underlines to the end of the first") {
    const Passage passage = passage_of("plan: |\n  One two\n  three\n");
    CHECK(marked(passage.mark(4, 9)) == "two");
}

TEST_CASE("a passage knows its lead-in, its links and the language of its words") {
    const Passage passage =
        passage_of("plan: '**Access** for [Λάρισα]{lang=el} on [a page](https://a.b)'");
    CHECK(passage.lead_in() == 6);
    CHECK(passage.lang_at(passage.text.find("Λάρισα")) == "el");
    CHECK(passage.lang_at(passage.text.find("for")).empty());
    CHECK(passage.is_link(passage.text.find("page")));
    CHECK_FALSE(passage.is_link(0));
}

TEST_CASE(
    "a comment lets a finding stand at its own line, at the next, and in the text of its key") {
    const std::string bad = "\"268,05\"";
    for (const std::string& record :
         {"facts:\n  area_km2: " + bad + "  # ok: fact-number printed so\n",
          "facts:\n  # ok: fact-number printed so\n  area_km2: " + bad + "\n",
          "facts:  # ok: fact-number printed so\n  area_km2: " + bad + "\n",
          "facts:\n  # ok: fact-number printed so\n  # and another comment\n  area_km2:\n    "
          "value: " +
              bad + "\n"}) {
        CAPTURE(record);
        CHECK(said("fact-number", edition_of({record})) == "");
        CHECK(said("waiver", edition_of({record})) == "");
    }
    const std::string text =
        "plan: |  # ok: text-doubled-word it is a song\n  Out of\n\n  the the sea.\n";
    CHECK(said("text-doubled-word", edition_of({text})) == "");
}

TEST_CASE("a comment speaks of no other value and of no other rule") {
    CHECK(said("fact-number", edition_of({"facts:\n  area_km2: 3  # ok: fact-number why\n"
                                          "  population: \"5,4\"\n"})) != "");
    CHECK(said("fact-number", edition_of({"facts:\n  area_km2: \"3,4\"  # ok: fact-area why\n"})) !=
          "");
    CHECK(said("text-doubled-word",
               edition_of({"plan: |\n  # ok: text-doubled-word why\n\n  the the\n"})) != "");
}

TEST_CASE("a comment needs a rule that there is, a reason, and something to let stand") {
    CHECK(said("waiver", edition_of({"facts: {area_km2: \"3,4\"}  # ok: fact-numbr why\n"})) ==
          "one.yaml:1:27: warning: there is no rule `fact-numbr` [waiver]\n"
          "  1 | facts: {area_km2: \"3,4\"}  # ok: fact-numbr why\n"
          "    |                           ^~~~~~~~~~~~~~~~~~~~\n"
          "    = did you mean `fact-number`?\n");
    CHECK(said("waiver", edition_of({"facts: {area_km2: \"3,4\"}  # ok: fact-number\n"}))
              .find("no reason") != std::string::npos);
    CHECK(said("waiver", edition_of({"facts: {area_km2: 3}  # ok: fact-number why\n"}))
              .find("note: fact-number finds nothing here") != std::string::npos);
}

TEST_CASE("an edition turns a rule off, changes its level, or sets its limits") {
    const std::string record = "facts: {population: 100000, area_km2: 10}\nthemes: []\n";
    const auto said_with = [&](const std::string& checks) {
        return said("fact-density",
                    edition_of({record}, "checks: {fact-density: " + checks + "}\n"));
    };
    CHECK(said("fact-density", edition_of({record})) == "");
    CHECK(said_with("{most: 9000}")
              .find("warning: the density is 10000 people per km², more than 9000") !=
          std::string::npos);
    CHECK(said_with("{most: 9000, level: error}").find("error: the density") != std::string::npos);
    CHECK(said_with("{most: 9000, level: off}") == "");
    CHECK(said_with("off") == "");
}

TEST_CASE("a setting that means nothing is an error at its place") {
    const auto error = [](const std::string& checks) {
        return said("checks", edition_of({}, "checks: {" + checks + "}\n"));
    };
    CHECK(error("fact-density: 3").find("name the one you mean: `fact-density: {least: 3}`") !=
          std::string::npos);
    CHECK(error("list-end: 3").find("list-end has no limit") != std::string::npos);
    CHECK(error("list-end: maybe").find("list-end cannot be `maybe`") != std::string::npos);
    CHECK(error("fact-density: {mst: 3}").find("did you mean `most`?") != std::string::npos);
    CHECK(error("fact-densty: off").find("did you mean `fact-density`?") != std::string::npos);
    CHECK(error("themes-few: 3, fact-density: note") == "");
}
