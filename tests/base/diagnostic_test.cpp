#include "generator/base/diagnostic.h"

#include <doctest/doctest.h>

#include <memory>
#include <string>

using portraits::Colour;
using portraits::Diagnostic;
using portraits::Diagnostics;
using portraits::Level;
using portraits::render;
using portraits::SourceFile;
using portraits::SourceMark;

namespace {

std::shared_ptr<const SourceFile> file(std::string path, std::string text) {
    return std::make_shared<const SourceFile>(std::move(path), std::move(text));
}

}  // namespace

TEST_CASE("a diagnostic shows place, line, caret and hint") {
    const auto goyang = file("data/cities/goyang.yaml",
                             "city: Goyang\nfacts:\n  area_km2: {value: \"268,05\", year: 2015}\n");
    Diagnostic diagnostic;
    diagnostic.level = Level::Warning;
    diagnostic.mark = {goyang, 3, 21, 8};
    diagnostic.message = "area_km2 is text, \"268,05\": a decimal comma?";
    diagnostic.hint = "write 268.05";
    diagnostic.rule = "fact-number";
    CHECK(render(diagnostic) ==
          "data/cities/goyang.yaml:3:21: warning: area_km2 is text, \"268,05\": a decimal comma? "
          "[fact-number]\n"
          "  3 |   area_km2: {value: \"268,05\", year: 2015}\n"
          "    |                     ^~~~~~~~\n"
          "    = write 268.05\n");
}

TEST_CASE("the caret stands below its character where letters take several bytes") {
    const auto larissa = file("a.yaml", "Λάρισα: ké x\n");
    CHECK(render({Level::Error, {larissa, 1, 15, 3}, "m", {}, {}}) ==
          "a.yaml:1:15: error: m\n"
          "  1 | Λάρισα: ké x\n"
          "    |         ^~\n");
}

TEST_CASE("tabs before the caret stay tabs") {
    const auto tabbed = file("a.yaml", "\ta:\tb\n");
    CHECK(render({Level::Error, {tabbed, 1, 5, 1}, "m", {}, {}}) ==
          "a.yaml:1:5: error: m\n"
          "  1 | \ta:\tb\n"
          "    | \t  \t^\n");
}

TEST_CASE("a place of no length and one beyond the line's end have a lone caret") {
    const auto short_file = file("a.yaml", "ab\n");
    CHECK(render({Level::Error, {short_file, 1, 2, 0}, "m", {}, {}}) ==
          "a.yaml:1:2: error: m\n  1 | ab\n    |  ^\n");
    CHECK(render({Level::Error, {short_file, 1, 99, 5}, "m", {}, {}}) ==
          "a.yaml:1:99: error: m\n  1 | ab\n    |   ^\n");
}

TEST_CASE("long line numbers widen the gutter") {
    std::string text;
    for (int i = 0; i < 1233; ++i) {
        text += '\n';
    }
    CHECK(render({Level::Note, {file("a.yaml", text + "x\n"), 1234, 1, 1}, "m", {}, {}}) ==
          "a.yaml:1234:1: note: m\n"
          "1234 | x\n"
          "     | ^\n");
}

TEST_CASE("what has no place is said by the program, or of the file") {
    CHECK(render({Level::Error, {}, "disk full", {}, {}}) == "portraits: error: disk full\n");
    CHECK(render({Level::Error, {file("a.json", ""), 0, 0, 0}, "m", {}, "schema"}) ==
          "a.json: error: m [schema]\n");
}

TEST_CASE("colour is put on the level alone") {
    CHECK(render({Level::Error, {}, "m", {}, {}}, Colour::On) ==
          "portraits: \033[1;31merror:\033[0m m\n");
}

TEST_CASE("diagnostics are sorted by file, line and column, those without a place first") {
    const auto a = file("a.yaml", "xx\nyy\n");
    const auto b = file("b.yaml", "x\n");
    Diagnostics all;
    all.error({b, 1, 1, 1}, "fifth");
    all.warning({a, 2, 1, 1}, "fourth");
    all.error({a, 1, 2, 1}, "third");
    all.warning({a, 1, 1, 1}, "second");
    all.error({}, "first");
    std::string order;
    for (const Diagnostic& diagnostic : all.sorted()) {
        order += diagnostic.message + " ";
    }
    CHECK(order == "first second third fourth fifth ");
}

TEST_CASE("at one place errors stand before warnings, and repetitions are left out") {
    const auto a = file("a.yaml", "x\n");
    Diagnostics all;
    all.warning({a, 1, 1, 1}, "w");
    all.error({a, 1, 1, 1}, "e");
    all.error({a, 1, 1, 1}, "e");
    const auto sorted = all.sorted();
    REQUIRE(sorted.size() == 2);
    CHECK(sorted[0].message == "e");
    CHECK(sorted[1].message == "w");
}

TEST_CASE("diagnostics are counted by level and joined") {
    Diagnostics one;
    Diagnostics two;
    CHECK(one.empty());
    one.warning({}, "w");
    CHECK_FALSE(one.has_errors());
    two.error({}, "e");
    one.append(two);
    CHECK(one.has_errors());
    CHECK(one.count(Level::Warning) == 1);
    CHECK(one.count(Level::Error) == 1);
}
