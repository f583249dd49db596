// Each rule on small records: one in which it must find something, one in which it must not.

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include "generator/check/editorial_registry.h"
#include "generator/record/library.h"
#include "tests/check/editorial_reading.h"
#include "tests/check/editorial_trials.h"

using portraits::Diagnostics;
using portraits::Level;
using portraits::check::rule_names;
using portraits::check::testing::edition_of;
using portraits::check::testing::said;
using portraits::check::testing::Trial;
using portraits::check::testing::trials;

namespace {

namespace fs = std::filesystem;

std::string said_of(const std::string& rule, const std::vector<std::string>& records,
                    const std::string& own) {
    portraits::record::Edition edition = edition_of(records, own);
    edition.themes = {{"jobs", "Jobs"}, {"health", "Health"}};
    return said(rule, edition);
}

}  // namespace

TEST_CASE("every rule finds what it must, and nothing where it must not") {
    for (const Trial& trial : trials()) {
        CAPTURE(trial.rule);
        CAPTURE(trial.fires.front());
        CHECK(said_of(trial.rule, trial.fires, trial.fires_in) != "");
        CAPTURE(trial.quiet.front());
        CHECK(said_of(trial.rule, trial.quiet, trial.quiet_in) == "");
    }
}

TEST_CASE("every rule is tried") {
    std::set<std::string> tried;
    for (const Trial& trial : trials()) {
        tried.insert(trial.rule);
    }
    const std::vector<std::string> names = rule_names();
    CHECK(tried == std::set<std::string>(names.begin(), names.end()));
    CHECK(tried.size() == names.size());
}

TEST_CASE("every rule says what it is about, and its name says nothing else") {
    for (const portraits::check::Rule* rule : portraits::check::all_rules()) {
        CAPTURE(rule->name);
        CHECK(rule->explanation.size() > rule->title.size());
        CHECK(rule->explanation.ends_with('.'));
        const std::string text = explain(*rule);
        CHECK(text.starts_with(std::string{rule->name} + " ("));
        CHECK(text.find(std::string{"# ok: "} + std::string{rule->name}) != std::string::npos);
        for (const portraits::check::Limit& limit : rule->limits) {
            CHECK(text.find(std::string{limit.name} + ": ") != std::string::npos);
        }
    }
}

TEST_CASE("the edition's schema knows every rule, so that editors complete them") {
    std::ifstream in{fs::path{PORTRAITS_SOURCE_DIR} / "layouts/portraits/edition.schema.json"};
    const auto schema = nlohmann::ordered_json::parse(in);
    std::vector<std::string> known;
    for (const auto& [name, rule] : schema["properties"]["checks"]["properties"].items()) {
        known.push_back(name);
        CHECK(rule["description"].get<std::string>().size() > 10);
    }
    CHECK(known == rule_names());
}

TEST_CASE("the project's own records raise no errors and few warnings") {
    for (const char* name : {"members-meeting-2016.yaml", "specimen.yaml"}) {
        CAPTURE(name);
        const fs::path source{PORTRAITS_SOURCE_DIR};
        Diagnostics diagnostics;
        const auto edition = portraits::record::load_edition(source / "data" / "editions" / name,
                                                             source / "layouts", diagnostics);
        REQUIRE(diagnostics.empty());
        portraits::check::check_editorially(
            edition, {portraits::check::usual_dictionaries(), source / "data" / "words.txt"},
            diagnostics);
        CHECK(diagnostics.count(Level::Error) == 0);
        CHECK(diagnostics.count(Level::Warning) < 10);
    }
}
