#include "generator/record/rich_text.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>

#include "tests/record/reading.h"

using portraits::Diagnostics;
using portraits::record::Inline;
using portraits::record::Inlines;
using portraits::record::ListItem;
using portraits::record::RichBlock;
using portraits::record::RichList;
using portraits::record::RichParagraph;
using portraits::record::RichText;
using portraits::record::Value;
using portraits::record::testing::marked;
using portraits::record::testing::read;
using portraits::record::testing::rendered;

namespace {

std::string indented(std::string_view markdown) {
    std::string yaml = "text: |\n  ";
    for (const char c : markdown) {
        yaml += c;
        yaml += c == '\n' ? "  " : "";
    }
    return yaml + "\n";
}

// A drawing of the tree: p"…" is a paragraph, * + ~ / mark emphasis, strong, a language and a link.
std::string draw(const Inlines& text) {
    std::string drawn;
    for (const Inline& run : text) {
        drawn += run.emphasis ? "*" : "";
        drawn += run.strong ? "+" : "";
        drawn += run.lang.empty() ? "" : fmt::format("~{}~", run.lang);
        drawn += run.uri.empty() ? "" : fmt::format("/{}/", run.uri);
        drawn += fmt::format("'{}' ", run.text);
    }
    return drawn;
}

std::string draw(const std::vector<RichBlock>& blocks) {
    std::string drawn;
    for (const RichBlock& block : blocks) {
        if (const auto* paragraph = std::get_if<RichParagraph>(&block.content)) {
            drawn += fmt::format("p{}", draw(paragraph->text));
            continue;
        }
        const auto& list = std::get<RichList>(block.content);
        drawn += list.ordered ? fmt::format("{}(", list.start) : "-(";
        for (const ListItem& item : list.items) {
            drawn += fmt::format("[{}]", draw(item.blocks));
        }
        drawn += ")";
    }
    return drawn;
}

std::string drawn(std::string_view markdown) {
    Diagnostics diagnostics;
    const RichText text = parse_markdown(read(indented(markdown))["text"], diagnostics);
    return rendered(diagnostics) + draw(text.blocks);
}

std::string errors_in(std::string_view markdown) {
    Diagnostics diagnostics;
    parse_markdown(read(indented(markdown))["text"], diagnostics);
    return rendered(diagnostics);
}

}  // namespace

TEST_CASE("paragraphs, their lines joined by single spaces") {
    CHECK(drawn("one  two \n   three\n\nfour") == "p'one two three' p'four' ");
    CHECK(drawn("") == "");
}

TEST_CASE("a hard line break is a line separator without spaces around it") {
    CHECK(drawn("one  \ntwo\\\nthree") == "p'one\u2028two\u2028three' ");
}

TEST_CASE("emphasis, strong and both") {
    CHECK(drawn("a *b* **c** ***d*** e") == "p'a ' *'b' ' ' +'c' ' ' *+'d' ' e' ");
}

TEST_CASE("spaces at the seams of emphasis are neither lost nor doubled") {
    CHECK(drawn("a *b\nc* d") == "p'a ' *'b c' ' d' ");
    CHECK(drawn("**Lead-in** text") == "p+'Lead-in' ' text' ");
}

TEST_CASE("links keep their address") {
    CHECK(
        drawn("see [the *site*](https://example.org/a?b=1&amp;c) now") ==
        "p'see ' /https://example.org/a?b=1&c/'the ' */https://example.org/a?b=1&c/'site' ' now' ");
    CHECK(drawn("<mailto:a@example.org>") == "p/mailto:a@example.org/'mailto:a@example.org' ");
}

TEST_CASE("a span in another language") {
    CHECK(drawn("the [온국민평생학습]{lang=ko} festival") ==
          "p'the ' ~ko~'온국민평생학습' ' festival' ");
    CHECK(drawn("[*x* y]{lang=zh-Hans}") == "p*~zh-Hans~'x' ~zh-Hans~' y' ");
    CHECK(drawn("[a [b] c]{lang=fr} [d]") == "p~fr~'a [b] c' ' [d]' ");
}

TEST_CASE("brackets without a language stay as they are written") {
    CHECK(drawn("[a] \\[b]{lang=ko} c]{lang=ko} [d\\]{lang=ko}") ==
          "p'[a] [b]{lang=ko} c]{lang=ko} [d]{lang=ko}' ");
}

TEST_CASE("lines of Chinese are joined without a space, lines of Korean with one") {
    CHECK(drawn("学习型\n城市，\n终身 学习") == "p'学习型城市，终身 学习' ");
    CHECK(drawn("평생\n학습") == "p'평생 학습' ");
    CHECK(drawn("杭州\nHangzhou\n杭州") == "p'杭州 Hangzhou 杭州' ");
}

TEST_CASE("typographic signs and character references") {
    CHECK(drawn("‘a’ -- \"b\"… CO₂ &amp; &#233;&#x2013;&nbsp;x") ==
          "p'‘a’ -- \"b\"… CO₂ & é–\u00A0x' ");
}

TEST_CASE("lists, tight and loose, keep their start number") {
    CHECK(drawn("- a\n- b\n  c") == "-([p'a' ][p'b c' ])");
    CHECK(drawn("4. a\n5. b") == "4([p'a' ][p'b' ])");
    CHECK(drawn("1. a\n\n   b\n\n2. c") == "1([p'a' p'b' ][p'c' ])");
    CHECK(drawn("0. a") == "0([p'a' ])");
}

TEST_CASE("lists stand in lists") {
    CHECK(drawn("- a\n  1. b\n     - c\n- d") == "-([p'a' 1([p'b' -([p'c' ])])][p'd' ])");
    CHECK(drawn("text\n\n- **Lead** a\n\nmore") == "p'text' -([p+'Lead' ' a' ])p'more' ");
}

TEST_CASE("plain text has a line for each paragraph and item") {
    Diagnostics diagnostics;
    const Value value = read(indented("a *b*\n\n- c\n  - d\n\ne"))["text"];
    CHECK(plain_text(parse_markdown(value, diagnostics)) == "a b\nc\nd\ne");
}

TEST_CASE("each run knows its place in the file") {
    Diagnostics diagnostics;
    const Value value = read(indented("first\n\nsee *the second* line"))["text"];
    const RichText text = parse_markdown(value, diagnostics);
    const Inlines& line = std::get<RichParagraph>(text.blocks[1].content).text;
    CHECK(line[1].mark.line == 4);
    CHECK(marked(line[1].mark) == "the second");
    CHECK(marked(line[2].mark).starts_with(" line") == false);
    CHECK(marked(line[2].mark) == "line");
}

TEST_CASE("a heading is an error at its line") {
    CHECK(errors_in("text\n\n# Head\n\nmore") ==
          "city.yaml:4:3: error: a heading cannot stand in a text [markdown]\n"
          "  4 |   # Head\n"
          "    |   ^~~~~~\n"
          "    = the layout sets the headings; a list item may open with **strong words**\n");
    CHECK(errors_in("Head\n----") ==
          "city.yaml:2:3: error: a heading cannot stand in a text [markdown]\n"
          "  2 |   Head\n"
          "    |   ^~~~\n"
          "    = the layout sets the headings; a list item may open with **strong words**\n");
}

TEST_CASE("raw HTML is an error at its tag") {
    CHECK(errors_in("a <b>c</b>") ==
          "city.yaml:2:5: error: raw HTML cannot stand in a text [markdown]\n"
          "  2 |   a <b>c</b>\n"
          "    |     ^~~\n"
          "    = write *emphasis*, **strong** or [a link](https://example.org)\n");
    CHECK(errors_in("a\n\n<div>\nx\n</div>") ==
          "city.yaml:4:3: error: raw HTML cannot stand in a text [markdown]\n"
          "  4 |   <div>\n"
          "    |   ^~~~~\n"
          "    = write *emphasis*, **strong** or [a link](https://example.org)\n");
}

TEST_CASE("a picture is an error at its sign, with words for it or without") {
    CHECK(errors_in("a ![](x.png)") ==
          "city.yaml:2:5: error: a picture cannot stand in a text [markdown]\n"
          "  2 |   a ![](x.png)\n"
          "    |     ^~\n"
          "    = pictures go to `photos`\n");
    CHECK(errors_in("![alt](x.png)").starts_with("city.yaml:2:3: error: a picture"));
}

TEST_CASE("code, block quotations, rules and tables are errors at their lines") {
    CHECK(errors_in("a\n\n    b") ==
          "city.yaml:4:7: error: a line indented by four spaces or more reads as code [markdown]\n"
          "  4 |       b\n"
          "    |       ^\n"
          "    = take the extra spaces at its start away\n");
    CHECK(errors_in("a `b` c") ==
          "city.yaml:2:6: error: code (`) cannot stand in a text [markdown]\n"
          "  2 |   a `b` c\n"
          "    |      ^\n"
          "    = take the backticks out\n");
    CHECK(errors_in("> a") ==
          "city.yaml:2:3: error: a block quotation (`>`) cannot stand in a text [markdown]\n"
          "  2 |   > a\n"
          "    |   ^~~\n"
          "    = a quotation has a key of its own, `quote`\n");
    CHECK(errors_in("a\n\n***\n\nb") ==
          "city.yaml:4:3: error: a rule cannot stand in a text [markdown]\n"
          "  4 |   ***\n"
          "    |   ^~~\n"
          "    = a blank line divides paragraphs\n");
    CHECK(errors_in("a\n\n| a | b |\n|---|---|\n| 1 | 2 |")
              .starts_with("city.yaml:4:3: error: a table cannot stand in a text [markdown]\n"));
    CHECK(errors_in("```\na\n```").find("a block of code cannot stand in a text") !=
          std::string::npos);
}

TEST_CASE("a link to nowhere is an error at its words") {
    CHECK(errors_in("see [the site](example.org) now") ==
          "city.yaml:2:8: error: this link goes to no address [markdown]\n"
          "  2 |   see [the site](example.org) now\n"
          "    |        ^~~~~~~~\n"
          "    = begin it with https:// or mailto:\n");
    CHECK(errors_in("[x](javascript:alert(1))").find("no address") != std::string::npos);
}

TEST_CASE("an unknown character reference and a wrong language are errors") {
    CHECK(errors_in("a &eacute; b") ==
          "city.yaml:2:5: error: unknown character reference `&eacute;` [markdown]\n"
          "  2 |   a &eacute; b\n"
          "    |     ^~~~~~~~\n"
          "    = write the character itself, or `\\&` for the sign &\n");
    CHECK(errors_in("[a]{lang=korean!}") ==
          "city.yaml:2:12: error: `korean!` is not a language tag [language]\n"
          "  2 |   [a]{lang=korean!}\n"
          "    |            ^~~~~~~\n"
          "    = write a tag of BCP 47: `ko`, `zh-Hans`\n");
}
