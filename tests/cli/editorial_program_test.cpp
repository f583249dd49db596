// The help for those who write the records: check with its rules, new, import.

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "tests/cli/process.h"

using portraits::tests::Outcome;
using portraits::tests::read_file;
using portraits::tests::TemporaryFolder;
using portraits::tests::write_file;

namespace {

namespace fs = std::filesystem;

const fs::path source{PORTRAITS_SOURCE_DIR};

Outcome run_in(const TemporaryFolder& folder, std::vector<std::string> words) {
    words.insert(words.begin(), PORTRAITS_PROGRAM);
    return portraits::tests::run(words, {folder.path(), {}});
}

/// An edition of one small city whose plan is given.
void write_edition(const TemporaryFolder& folder, const std::string& plan) {
    write_file(folder.path() / "editions/one.yaml",
               "layout: portraits\nlang: en-GB\ntitle: One city\ndate: 2016-04-01\n"
               "foreword: {title: On it, intro: It is one., text: There is no other.}\n"
               "imprint: Printed nowhere.\n");
    write_file(folder.path() / "cities/emberly.yaml",
               "city: Emberly\ncountry: Southern Terraces\nheadline: A small city\nfacts: {}\n"
               "intro: There is a tower.\nvision: A place to read.\nchallenges: Oil for the lamp.\n"
               "plan: " +
                   plan + "\n");
}

}  // namespace

TEST_CASE("check finds what an editor would, at its place") {
    const TemporaryFolder folder;
    write_edition(folder, "Each household keeps the the light.");
    const Outcome check = run_in(folder, {"check", "editions/one.yaml"});
    CHECK(check.exit == 0);
    CHECK(
        check.err.find("cities/emberly.yaml:8:28: warning: `the` stands twice [text-doubled-word]\n"
                       "  8 | plan: Each household keeps the the light.\n"
                       "    |                            ^~~~~~~\n"
                       "    = take one out\n") != std::string::npos);
    CHECK(run_in(folder, {"check", "editions/one.yaml", "--strict"}).exit == 1);
}

TEST_CASE("a log of SARIF stands alone on standard output") {
    const TemporaryFolder folder;
    write_edition(folder, "Each household keeps the the light.");
    const Outcome check = run_in(folder, {"check", "editions/one.yaml", "--format", "sarif"});
    CHECK(check.err == "");
    const auto log = nlohmann::json::parse(check.out);
    const auto& results = log["runs"][0]["results"];
    const auto found = std::find_if(results.begin(), results.end(), [](const auto& result) {
        return result["ruleId"] == "text-doubled-word";
    });
    REQUIRE(found != results.end());
    CHECK((*found)["locations"][0]["physicalLocation"]["region"]["startLine"] == 8);
}

TEST_CASE("a rule is explained by its name, and all are listed") {
    const TemporaryFolder folder;
    const Outcome one = run_in(folder, {"check", "--explain", "fact-density"});
    CHECK(one.exit == 0);
    CHECK(one.out.starts_with(
        "fact-density (warning): more or fewer people per km² than a city has\n"));
    CHECK(one.out.find("  most: 45000 (people per km²)\n") != std::string::npos);
    CHECK(run_in(folder, {"check", "--explain", "all"}).out.find("\ntext-spelling ") !=
          std::string::npos);
    const Outcome none = run_in(folder, {"check", "--explain", "fact-densty"});
    CHECK(none.exit == 2);
    CHECK(none.err.find("did you mean `fact-density`?") != std::string::npos);
    CHECK(run_in(folder, {"check"}).err.find("EDITION is required") != std::string::npos);
}

TEST_CASE("a new record goes where its kind belongs, and never over another") {
    const TemporaryFolder folder;
    const Outcome made = run_in(folder, {"new", "city", "kisumu"});
    CHECK(made.out == "data/cities/kisumu.yaml\n");
    const std::string text = read_file(folder.path() / "data/cities/kisumu.yaml");
    CHECK(text.starts_with("# yaml-language-server: $schema=../"));
    const std::string schema =
        text.substr(text.find('=') + 1, text.find('\n') - text.find('=') - 1);
    CHECK(fs::equivalent(folder.path() / "data/cities" / schema,
                         source / "layouts/portraits/city.schema.json"));
    const Outcome again = run_in(folder, {"new", "city", "kisumu"});
    CHECK(again.exit == 2);
    CHECK(again.err.find("is there already") != std::string::npos);
    CHECK(run_in(folder, {"new", "edition", "autumn", "-o", "here"}).out == "here/autumn.yaml\n");
    CHECK(run_in(folder, {"new", "city", "Kisumu City"}).err.find("cannot name a record") !=
          std::string::npos);
    CHECK(run_in(folder, {"new", "town", "kisumu"}).exit == 2);
}

TEST_CASE("all records go into a table and come back as they were") {
    const TemporaryFolder folder;
    const std::string cities = (source / "data/cities").string();
    REQUIRE(run_in(folder, {"import", "t.csv", "--export", "--records", cities}).exit == 0);
    const Outcome back = run_in(folder, {"import", "t.csv", "--records", "again"});
    CHECK(back.err == "");
    CHECK(back.out.find("again/villa-maria.yaml\n") != std::string::npos);
    REQUIRE(run_in(folder, {"import", "t2.csv", "--export", "--records", "again"}).exit == 0);
    CHECK((read_file(folder.path() / "t.csv") == read_file(folder.path() / "t2.csv")));
    // No record is written over unless that is asked for.
    const Outcome over = run_in(folder, {"import", "t.csv", "--records", "again"});
    CHECK(over.exit == 2);
    CHECK(over.err.find("is there already") != std::string::npos);
    CHECK(run_in(folder, {"import", "t.csv", "--records", "again", "--overwrite"}).exit == 0);
}

TEST_CASE("a survey's table becomes records by a mapping, and says what is missing in them") {
    const TemporaryFolder folder;
    write_file(folder.path() / "answers.csv",
               "\xEF\xBB\xBF"
               "Timestamp;Name of your city?;Country;Inhabitants;Year;Your plan\r\n"
               "9:41;Villa María;Argentina;80006;2010;\"First.\r\n\r\n- one\r\n- two\"\r\n");
    write_file(folder.path() / "map.yaml",
               "columns:\n  Timestamp: ~\n  Name of your city?: city\n  Country: country\n"
               "  Inhabitants: facts.population.value\n  Year: facts.population.year\n  Your plan: "
               "plan\n");
    const Outcome import =
        run_in(folder, {"import", "answers.csv", "--map", "map.yaml", "--records", "r"});
    CHECK(import.exit == 0);
    CHECK(import.out == "r/villa-maria.yaml\n");
    CHECK(import.err.find("warning: the key `headline` is missing") != std::string::npos);
    const std::string record = read_file(folder.path() / "r/villa-maria.yaml");
    CHECK(record.substr(record.find('\n') + 1) ==
          "city: Villa María\ncountry: Argentina\nfacts:\n  population:\n    value: 80006\n    "
          "year: 2010\n"
          "plan: |-\n  First.\n\n  - one\n  - two\n");
}

TEST_CASE("a mapping and a table that do not agree are told so") {
    const TemporaryFolder folder;
    write_file(folder.path() / "t.csv", "city,Your plan\nKaunas,Grow.\nKaunas,Shrink.\n");
    write_file(folder.path() / "map.yaml", "columns: {Your plans: plan}\n");
    const Outcome wrong = run_in(folder, {"import", "t.csv", "--map", "map.yaml"});
    CHECK(wrong.exit == 2);
    CHECK(wrong.err.find("the table has no column `Your plans`") != std::string::npos);
    CHECK(wrong.err.find("did you mean `Your plan`?") != std::string::npos);
    CHECK(wrong.err.find("the column `Your plan` is not imported") != std::string::npos);
    CHECK(wrong.err.find("t.csv:3:1: error: two rows make the record kaunas") != std::string::npos);
    CHECK_FALSE(fs::exists(folder.path() / "data"));
}
