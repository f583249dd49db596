#include <doctest/doctest.h>

#include "tests/record/reading.h"

using portraits::Diagnostics;
using portraits::record::Kind;
using portraits::record::Style;
using portraits::record::Value;
using portraits::record::testing::errors_of;
using portraits::record::testing::marked;
using portraits::record::testing::read;
using portraits::record::testing::rendered;

TEST_CASE("maps keep the order in which they are written") {
    const Value value = read("b: 1\na: 2\nc: 3\n");
    REQUIRE(value.entries().size() == 3);
    CHECK(value.entries()[0].key == "b");
    CHECK(value.entries()[1].key == "a");
    CHECK(value.entries()[2].key == "c");
}

TEST_CASE("keys and values know their places") {
    const Value value = read("city: Córdoba\nfacts:\n  area: {value: 12.5, year: \"2015\"}\n");
    const Value area = value["facts"]["area"];
    CHECK(marked(value.entries()[1].mark) == "facts");
    CHECK(marked(value["city"].mark()) == "Córdoba");
    CHECK(marked(area["value"].mark()) == "12.5");
    CHECK(marked(area["year"].mark()) == "\"2015\"");
    CHECK(area.mark().line == 3);
    CHECK(area.mark().column == 9);
}

TEST_CASE("a key that is not there gives a null value with the place of its map") {
    const Value value = read("facts:\n  area: 12\n");
    CHECK(value["facts"]["population"].is_null());
    CHECK(value["facts"]["population"].mark().line == 2);
    CHECK(value["quote"]["speaker"].text().empty());
}

TEST_CASE("what a temporary value gives out outlives it") {
    const Value value = read("list: [a, b]\n");
    std::string joined;
    for (const Value& item : value["list"].items()) {
        joined += item.text();
    }
    for (const Value& item : value["none"].items()) {
        joined += item.text();
    }
    for (const auto& entry : value["none"].entries()) {
        joined += entry.key;
    }
    const std::string& text = value["none"].text();
    CHECK(joined + text == "ab");
}

TEST_CASE("an absent value has the place of its key, a written null its own") {
    const Value value = read("quote:\nplan: ~\n");
    CHECK(value["quote"].is_null());
    CHECK(marked(value["quote"].mark()) == "quote");
    CHECK(marked(value["plan"].mark()) == "~");
}

TEST_CASE("scalars have the style they are written in") {
    const Value value = read("a: x\nb: 'x'\nc: \"x\"\nd: |\n  x\ne: >\n  x\n");
    CHECK(value["a"].style() == Style::Plain);
    CHECK(value["b"].style() == Style::SingleQuoted);
    CHECK(value["c"].style() == Style::DoubleQuoted);
    CHECK(value["d"].style() == Style::Literal);
    CHECK(value["e"].style() == Style::Folded);
}

TEST_CASE("a number in quotation marks is text") {
    CHECK(read("a: \"12\"")["a"].kind() == Kind::String);
    CHECK(read("a: 12")["a"].kind() == Kind::Int);
}

TEST_CASE("a byte order mark does not shift the places of the first line") {
    const Value value = read(
        "\xEF\xBB\xBF"
        "city: Cork\nplan: x\n");
    CHECK(marked(value.entries()[0].mark) == "city");
    CHECK(marked(value["city"].mark()) == "Cork");
    CHECK(marked(value["plan"].mark()) == "x");
}

TEST_CASE("line ends of Windows change neither texts nor places") {
    const Value value = read("city: Cork\r\nplan: |\r\n  one\r\n  two\r\n");
    CHECK(value["plan"].text() == "one\ntwo\n");
    CHECK(marked(value["plan"].mark_within(4, 3)) == "two");
}

TEST_CASE("an empty file is a null value at its start") {
    Diagnostics diagnostics;
    const Value value = read("# nothing yet\n", diagnostics);
    CHECK(diagnostics.empty());
    CHECK(value.is_null());
    CHECK(value.mark().line == 1);
}

TEST_CASE("a repeated key is an error that shows both places") {
    CHECK(errors_of("city: Cork\nplan: x\ncity: Limerick\n") ==
          "city.yaml:1:1: note: the first `city` stands here [yaml]\n"
          "  1 | city: Cork\n"
          "    | ^~~~\n"
          "city.yaml:3:1: error: the key `city` stands twice in this map [yaml]\n"
          "  3 | city: Limerick\n"
          "    | ^~~~\n"
          "    = it stands on line 1 already: join the two, or take one out\n");
}

TEST_CASE("the same key in two maps is no repetition") {
    CHECK(errors_of("a: {value: 1}\nb: {value: 1}\n").empty());
}

TEST_CASE("anchors and aliases are errors") {
    CHECK(errors_of("a: &x 1\nb: *x\n") ==
          "city.yaml:1:4: error: anchors (`&`) are not part of the record format [yaml]\n"
          "  1 | a: &x 1\n"
          "    |    ^~\n"
          "    = take it out, or put the text in quotation marks\n"
          "city.yaml:2:4: error: aliases (`*`) are not part of the record format [yaml]\n"
          "  2 | b: *x\n"
          "    |    ^\n"
          "    = write the value here again, or put the text in quotation marks\n");
}

TEST_CASE("an asterisk at the start of a text is explained") {
    CHECK(errors_of("headline: *Bici Escuela*\n") ==
          "city.yaml:1:11: error: a text cannot begin with `*` [yaml]\n"
          "  1 | headline: *Bici Escuela*\n"
          "    |           ^\n"
          "    = put the text in quotation marks, or write it below the key after `|`\n");
}

TEST_CASE("tags are errors") {
    CHECK(errors_of("year: !!str 2015\n") ==
          "city.yaml:1:7: error: tags (`!`) are not part of the record format [yaml]\n"
          "  1 | year: !!str 2015\n"
          "    |       ^\n"
          "    = take it out, or put the text in quotation marks\n");
}

TEST_CASE("a second document is an error, and what it holds is not read") {
    Diagnostics diagnostics;
    const Value value = read("city: Cork\n---\ncity: Limerick\ncity: x\n", diagnostics);
    CHECK(value["city"].text() == "Cork");
    CHECK(rendered(diagnostics) ==
          "city.yaml:2:1: error: a second document begins here [yaml]\n"
          "  2 | ---\n"
          "    | ^~~\n"
          "    = one file holds one record: take the `---` out\n");
}

TEST_CASE("what follows a record is told once, and reading ends") {
    for (const char* text : {"{a: 1},\n", "{a: 1},,\n", "{a: 1}\n, b\n", "{a: 1},\n---\n,\n"}) {
        CAPTURE(text);
        CHECK(errors_of(text).find("error: this belongs to nothing above [yaml]") !=
              std::string::npos);
    }
}

TEST_CASE("a map below a list at the same level is an error") {
    CHECK(errors_of("- a\nb: 1\n") ==
          "city.yaml:2:1: error: this belongs to nothing above [yaml]\n"
          "  2 | b: 1\n"
          "    | ^\n"
          "    = a file is one map of keys, and a list stands below its key\n");
}

TEST_CASE("a colon inside a text is explained") {
    CHECK(
        errors_of("headline: Cork: a city\n") ==
        "city.yaml:1:15: error: a `:` is not possible here [yaml]\n"
        "  1 | headline: Cork: a city\n"
        "    |               ^\n"
        "    = text that holds a colon goes in quotation marks, or below the key after `|`; a key "
        "stands exactly as far left as its neighbours\n");
}

TEST_CASE("a tab in the indentation is named") {
    CHECK(errors_of("facts:\n\tarea: 1\n") ==
          "city.yaml:2:1: error: a tab in the indentation [yaml]\n"
          "  2 | \tarea: 1\n"
          "    | ^\n"
          "    = YAML is indented by spaces alone: two a level\n");
}

TEST_CASE("a bracket that is not closed is shown where it opens") {
    CHECK(errors_of("location: {lat: 1,\n  lon: 2\nplan: x\n") ==
          "city.yaml:1:11: error: this `{` is never closed [yaml]\n"
          "  1 | location: {lat: 1,\n"
          "    |           ^\n"
          "    = close it with `}`\n");
    CHECK(errors_of("themes: [a, b\nplan: x\n")
              .starts_with("city.yaml:1:9: error: this `[` is never closed [yaml]\n"));
}

TEST_CASE("a quotation mark that is not closed is shown where it opens") {
    CHECK(errors_of("city: \"Cork\nplan: x\n") ==
          "city.yaml:1:7: error: this quotation mark is never closed [yaml]\n"
          "  1 | city: \"Cork\n"
          "    |       ^\n"
          "    = close the text with the mark that opened it\n");
    CHECK(errors_of("city: 'it''s")
              .starts_with("city.yaml:1:7: error: this quotation mark is never closed [yaml]\n"));
}

TEST_CASE("a text that cannot begin a plain scalar is explained") {
    CHECK(errors_of("web: @cork\n") ==
          "city.yaml:1:6: error: a text cannot begin with this character [yaml]\n"
          "  1 | web: @cork\n"
          "    |      ^\n"
          "    = put the text in quotation marks\n");
}

TEST_CASE("a list or map as a key is an error") {
    CHECK(
        errors_of("? [a, b]\n: 1\n")
            .starts_with("city.yaml:1:3: error: a key is one word, not a list or a map [yaml]\n"));
}

TEST_CASE("a colon without a key is an error") {
    CHECK(errors_of("a: 1\n: 2\n")
              .starts_with("city.yaml:2:1: error: there is no key before this colon [yaml]\n"));
}

TEST_CASE("what stands before a syntax error is kept") {
    Diagnostics diagnostics;
    const Value value = read("city: Cork\nfacts:\n  area: 3\n  b: c: d\n", diagnostics);
    CHECK(diagnostics.has_errors());
    CHECK(value["city"].text() == "Cork");
    CHECK(value["facts"]["area"].number() == 3);
}

TEST_CASE("bytes that are not UTF-8 are an error at their place") {
    CHECK(errors_of("city: Cork\nplan: caf\xE9\n") ==
          "city.yaml:2:10: error: byte E9 is not part of a character in UTF-8 [encoding]\n"
          "  2 | plan: caf\xE9\n"
          "    |          ^\n"
          "    = save the file as UTF-8\n");
}

TEST_CASE("control characters are an error at their place") {
    CHECK(errors_of("city: a\x04\n") ==
          "city.yaml:1:8: error: control character U+0004 [encoding]\n"
          "  1 | city: a\x04\n"
          "    |        ^\n"
          "    = take it out\n");
}

TEST_CASE("very deep nesting is an error and not a crash") {
    CHECK_FALSE(errors_of(std::string(100000, '[')).empty());
    std::string deep;
    for (int i = 0; i < 2000; ++i) {
        deep += std::string(static_cast<std::size_t>(i), ' ') + "a:\n";
    }
    errors_of(deep);
}
