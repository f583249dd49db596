// Every page of the specimen edition, of the news sheets and of the leaflet, as ink in text, against what tests/golden/<page>/expected.txt holds. A failing run
// writes golden-report.txt into the build folder; `./dev golden` takes the pages as they are for the new expectation.

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <string>

#include "generator/cli/selection.h"
#include "generator/cli/session.h"
#include "generator/ink/dump.h"
#include "tests/cli/process.h"

namespace {

namespace fs = std::filesystem;
using portraits::cli::Options;
using portraits::cli::Session;
using portraits::tests::read_file;
using portraits::tests::write_file;

const fs::path expectations = fs::path{PORTRAITS_SOURCE_DIR} / "tests" / "golden";

using Dumps = std::map<std::string, std::string>;

/// The dumps of an edition's pages by case, `prefix` and the page's name; of several blank pages the first stands for all. `options`
/// may choose a layout and cities.
void compose(const std::string& edition, const std::string& prefix, unsigned jobs, Dumps& dumps,
             Options options = {}) {
    options.jobs = jobs;
    options.edition = fs::path{PORTRAITS_SOURCE_DIR} / "data" / "editions" / (edition + ".yaml");
    Session session{options};
    REQUIRE_MESSAGE(session.read(), edition, " has errors: ./dev run check tells them");
    std::map<std::size_t, portraits::ink::Page> pages;
    const auto keep = [&pages](std::size_t place, portraits::ink::Page page) {
        pages.emplace(place, std::move(page));
    };
    compose_chosen(session.composer(), options, keep, session.diagnostics());
    CHECK(session.good());
    for (const auto& [place, page] : pages) {
        std::string name = prefix + page.name;
        std::replace(name.begin(), name.end(), ' ', '-');
        dumps.try_emplace(name, dump(page, session.job()));
    }
}

/// A document of each kind.
Dumps compose_all(unsigned jobs = 1) {
    Dumps dumps;
    compose("specimen", "", jobs, dumps);
    for (const char* edition : {"serres-joins.en", "serres-joins.el", "serres-joins.en-el",
                                "network-leaflet", "ten-years"}) {
        compose(edition, std::string{edition} + "-", jobs, dumps);
    }
    // One city shows what another page changes.
    for (const char* layout : {"portraits-letter", "portraits-square", "portraits-a5"}) {
        Options options;
        options.layout = layout;
        options.only = {"dangjin"};
        compose("members-meeting-2016", std::string{layout} + "-", jobs, dumps, options);
    }
    return dumps;
}

std::string difference(const std::string& name, const fs::path& expected,
                       const std::string& actual) {
    const portraits::tests::TemporaryFolder folder;
    const fs::path got = folder.path() / name;
    write_file(got, actual);
    const fs::path known = fs::exists(expected) ? expected : fs::path{"/dev/null"};
    return portraits::tests::run({"diff", "-u", "--label", name + " expected", "--label",
                                  name + " got", known.string(), got.string()})
        .out;
}

void rebaseline(const Dumps& dumps) {
    for (const auto& entry : fs::directory_iterator{expectations}) {
        if (entry.is_directory() && !dumps.contains(entry.path().filename().string())) {
            fs::remove_all(entry.path());
        }
    }
    for (const auto& [name, dump] : dumps) {
        write_file(expectations / name / "expected.txt", dump);
    }
}

}  // namespace

TEST_CASE("the pages are as they were") {
    const Dumps dumps = compose_all();
    const char* wish = std::getenv("PORTRAITS_GOLDEN");
    if (wish != nullptr && std::string{wish} == "write") {
        rebaseline(dumps);
    }
    const fs::path report = fs::path{PORTRAITS_BINARY_DIR} / "golden-report.txt";
    std::string differences;
    for (const auto& [name, dump] : dumps) {
        const fs::path expected = expectations / name / "expected.txt";
        const bool same = fs::exists(expected) && read_file(expected) == dump;
        CHECK_MESSAGE(same, name, " differs; see ", report.string());
        differences += same ? "" : difference(name, expected, dump);
    }
    write_file(report, differences);
}

TEST_CASE("every expectation has its page") {
    const Dumps dumps = compose_all();
    for (const auto& entry : fs::directory_iterator{expectations}) {
        if (entry.is_directory()) {
            CHECK_MESSAGE(dumps.contains(entry.path().filename().string()),
                          entry.path().filename().string(), " is no page of a document here");
        }
    }
}

TEST_CASE("composing on several threads gives the same pages") {
    CHECK(compose_all(4) == compose_all(1));
}
