#include "generator/cli/report_sarif.h"

#include <doctest/doctest.h>

#include <memory>
#include <nlohmann/json.hpp>

#include "generator/cli/report.h"

using portraits::Colour;
using portraits::Diagnostics;
using portraits::Level;
using portraits::SourceFile;
using portraits::SourceMark;
using portraits::cli::diagnostics_as_text;
using portraits::cli::run_as_sarif;

namespace {

/// A place in a file of a hundred lines.
SourceMark mark(std::size_t line, std::size_t column, std::size_t length) {
    std::string text;
    for (int i = 0; i < 100; ++i) {
        text += "Eskişehir: grows\n";
    }
    static const auto file = std::make_shared<const SourceFile>("data/./a.yaml", text);
    return {file, line, column, length};
}

}  // namespace

TEST_CASE("a log of SARIF holds each finding with its place in characters") {
    Diagnostics diagnostics;
    diagnostics.warning(mark(3, 13, 5), "a word", "another", "text-spelling");
    diagnostics.error({}, "no place");
    diagnostics.add({Level::Note, mark(1, 1, 0), "a hint", "", "list-end"});
    const auto log = nlohmann::json::parse(run_as_sarif(diagnostics));
    CHECK(log["version"] == "2.1.0");
    const auto& results = log["runs"][0]["results"];
    REQUIRE(results.size() == 3);
    CHECK(results[0]["message"]["text"] == "no place");
    CHECK_FALSE(results[0].contains("locations"));
    CHECK_FALSE(results[0].contains("ruleId"));
    CHECK(results[1]["level"] == "note");
    const auto& place = results[2]["locations"][0]["physicalLocation"];
    CHECK(results[2]["ruleId"] == "text-spelling");
    CHECK(results[2]["message"]["text"] == "a word\nanother");
    CHECK(place["artifactLocation"]["uri"] == "data/a.yaml");
    CHECK(place["region"] ==
          nlohmann::json{{"startLine", 3}, {"startColumn", 12}, {"endColumn", 17}});
}

TEST_CASE("a log of SARIF explains each rule that found something, once") {
    Diagnostics diagnostics;
    for (std::size_t line = 1; line < 4; ++line) {
        diagnostics.warning(mark(line, 1, 1), "a word", "", "text-spelling");
    }
    diagnostics.warning(mark(9, 1, 1), "a key", "", "unknown-key");
    const auto log = nlohmann::json::parse(run_as_sarif(diagnostics));
    const auto& rules = log["runs"][0]["tool"]["driver"]["rules"];
    REQUIRE(rules.size() == 2);
    CHECK(rules[0]["id"] == "text-spelling");
    CHECK(rules[0]["fullDescription"]["text"].get<std::string>().find("hunspell") !=
          std::string::npos);
    CHECK(rules[1]["id"] == "unknown-key");
}

TEST_CASE("of one rule the first few are shown, and all are counted") {
    Diagnostics diagnostics;
    for (std::size_t line = 1; line <= 25; ++line) {
        diagnostics.warning(mark(line, 1, 1), "a word", "", "text-spelling");
        diagnostics.warning(mark(line, 2, 1), "no name");
    }
    const std::string brief = diagnostics_as_text(diagnostics, Colour::Off, false, 20);
    CHECK(brief.find("a.yaml:20:1: ") != std::string::npos);
    CHECK(brief.find("a.yaml:21:1: ") == std::string::npos);
    CHECK(brief.find("a.yaml:25:2: ") != std::string::npos);
    CHECK(brief.ends_with("50 warnings\n5 more of text-spelling: see them with -v\n"));
    const std::string whole = diagnostics_as_text(diagnostics, Colour::Off, false);
    CHECK(whole.find("a.yaml:25:1: ") != std::string::npos);
    CHECK(whole.ends_with("50 warnings\n"));
}
