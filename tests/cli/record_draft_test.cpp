// Records to cells and back, through a table: nothing is lost.

#include "generator/cli/record_draft.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <random>
#include <vector>

#include "generator/base/file.h"
#include "generator/cli/csv_table.h"
#include "generator/cli/yaml_text.h"
#include "generator/record/value.h"

using portraits::Diagnostics;
using portraits::SourceFile;
using portraits::cli::Cells;
using portraits::cli::cells_of;
using portraits::cli::csv_text;
using portraits::cli::CsvTable;
using portraits::cli::read_csv;
using portraits::cli::record_text;
using portraits::cli::scalar_text;
using portraits::record::Value;

namespace {

namespace fs = std::filesystem;

Value parse(const std::string& yaml) {
    Diagnostics diagnostics;
    Value value = portraits::record::parse_yaml(
        std::make_shared<const SourceFile>("record.yaml", yaml), diagnostics);
    CAPTURE(yaml);
    REQUIRE(diagnostics.empty());
    return value;
}

/// Kinds, texts and items alike; the order of a map's keys does not count.
bool same(const Value& a, const Value& b) {
    const bool leaves = a.kind() == b.kind() && (a.is_null() || a.text() == b.text());
    return leaves && a.entries().size() == b.entries().size() &&
           std::all_of(a.entries().begin(), a.entries().end(),
                       [&b](const Value::Entry& entry) {
                           return b.has(entry.key) && same(entry.value, b[entry.key]);
                       }) &&
           std::equal(a.items().begin(), a.items().end(), b.items().begin(), b.items().end(), same);
}

/// The record's cells as a table, written and read again.
Cells through_table(const Cells& cells) {
    CsvTable table{{}, {{0, {}}}};
    for (const auto& [path, cell] : cells) {
        table.columns.push_back(path);
        table.rows[0].cells.push_back(cell);
    }
    const auto read = read_csv(std::make_shared<const SourceFile>("t.csv", csv_text(table)));
    REQUIRE(read);
    Cells result;
    for (std::size_t i = 0; i < read.value().columns.size(); ++i) {
        result.emplace_back(read.value().columns[i], read.value().rows.at(0).cells[i]);
    }
    return result;
}

}  // namespace

TEST_CASE("the project's records come back whole through a table") {
    std::size_t records = 0;
    for (const char* folder : {"data/cities", "data/specimen"}) {
        for (const auto& entry : fs::directory_iterator{fs::path{PORTRAITS_SOURCE_DIR} / folder}) {
            if (entry.path().extension() == ".yaml") {
                CAPTURE(entry.path());
                const auto file = portraits::read_source(entry.path());
                REQUIRE(file);
                const Value record = parse(file.value()->text());
                CHECK(same(record, parse(record_text(through_table(cells_of(record))))));
                ++records;
            }
        }
    }
    CHECK(records > 40);
}

TEST_CASE("what is no text, and text that looks like it, come back as they were") {
    const Value record = parse(
        "a: 7924.70\nb: \"2016\"\nc: ~\nd: \"~\"\ne: true\nf: \"true\"\ng: \"\"\nh: '\"q\"'\ni: "
        "[]\n"
        "j: \"[]\"\nk: {}\nl: [x, 1, {m: n, o: [p]}]\nq: n/a\nr: 2016-08\n");
    CHECK(same(record, parse(record_text(through_table(cells_of(record))))));
    CHECK_FALSE(same(parse("a: 1"), parse("a: \"1\"")));
    CHECK_FALSE(same(parse("a: [1]"), parse("a: [1, 2]")));
}

TEST_CASE("a record is written as a person would write it") {
    const Cells cells{{"city", "Kisumu"},
                      {"facts.population.value", "610082"},
                      {"facts.population.year", "2019"},
                      {"facts.area_km2", "n/a"},
                      {"headline", "The lake: a classroom"},
                      {"joined", "\"2016\""},
                      {"plan", "First.\n\n- one\n- two\n"},
                      {"contact.1.name", "A B"},
                      {"contact.1.email", ""},
                      {"contact.1.phone", "+254 57 202 1234"},
                      {"contact.2.name", "C D"},
                      {"themes.1", "jobs"}};
    CHECK(record_text(cells) ==
          "city: Kisumu\n"
          "facts:\n"
          "  population:\n"
          "    value: 610082\n"
          "    year: 2019\n"
          "  area_km2: n/a\n"
          "headline: \"The lake: a classroom\"\n"
          "joined: \"2016\"\n"
          "plan: |\n"
          "  First.\n"
          "\n"
          "  - one\n"
          "  - two\n"
          "contact:\n"
          "  - name: A B\n"
          "    phone: +254 57 202 1234\n"
          "  - name: C D\n"
          "themes:\n"
          "  - jobs\n");
}

TEST_CASE("any text comes back from a scalar as it was") {
    const std::vector<std::string> pieces{
        "a",  " ", "  ", "\n", "\n\n", ":", "# ", "\"", "'", "\\",        "- ",           "é’",
        "\t", "|", ">",  "%",  "{",    "]", ",",  "1",  "~", "word word", "[x]{lang=ko}", "\x01"};
    std::mt19937 random{7};
    for (int i = 0; i < 4000; ++i) {
        std::string text;
        for (auto count = random() % 40; count > 0; --count) {
            text += pieces[random() % pieces.size()];
        }
        CAPTURE(text);
        const Value value = parse("k:\n  l: " + scalar_text(text, 4) + "\nm: 1\n");
        CHECK(value["k"]["l"].text() == text);
        CHECK(value["m"].text() == "1");
    }
}
