// A new record, made from the schema: what must be filled in is empty, all else is there to be uncommented.

#include "generator/cli/record_template.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <regex>
#include <string>

#include "generator/base/file.h"
#include "generator/record/schema.h"
#include "generator/record/value.h"

using portraits::Diagnostic;
using portraits::Diagnostics;
using portraits::SourceFile;
using portraits::cli::record_template;
using portraits::record::Schema;
using portraits::record::Value;

namespace {

namespace fs = std::filesystem;

const fs::path layout = fs::path{PORTRAITS_SOURCE_DIR} / "layouts/portraits";

std::string made_from(const char* schema) {
    const auto file = portraits::read_source(layout / schema);
    REQUIRE(file);
    return record_template(file.value()->text(), "../schema.json");
}

Value parse(const std::string& yaml, Diagnostics& diagnostics) {
    return portraits::record::parse_yaml(std::make_shared<const SourceFile>("new.yaml", yaml),
                                         diagnostics);
}

Diagnostics check(const std::string& yaml, const char* schema_name) {
    Diagnostics diagnostics;
    const Value value = parse(yaml, diagnostics);
    const auto schema = Schema::load(layout / schema_name);
    REQUIRE(schema);
    schema.value().check(value, diagnostics);
    return diagnostics;
}

std::string replaced(const std::string& text, const std::string& pattern, const std::string& by) {
    return std::regex_replace(text, std::regex{pattern, std::regex::multiline}, by);
}

/// Every empty key and text filled with a word.
std::string filled(std::string yaml) {
    yaml = replaced(yaml, "^(layout|lang|date):$", "$1: 2016-11-15");
    return replaced(
        replaced(yaml, "^( *(city|country|headline|title|name|layout|lang|date)):$", "$1: word"),
        "^( *[a-z_]+: \\|)$", "$1\n  Words.");
}

}  // namespace

TEST_CASE("a new city's record lacks nothing but what it leaves empty") {
    const std::string made = made_from("city.schema.json");
    Diagnostics diagnostics = check(made, "city.schema.json");
    CHECK(diagnostics.has_errors());
    for (const Diagnostic& diagnostic : diagnostics.sorted()) {
        CAPTURE(render(diagnostic));
        CHECK((diagnostic.rule == "type" || diagnostic.rule == "length"));
    }
    CHECK(check(filled(made), "city.schema.json").empty());
}

TEST_CASE("a new record says what each key is, with an example") {
    const std::string made = made_from("city.schema.json");
    CHECK(made.starts_with(
        "# yaml-language-server: $schema=../schema.json\n# What the portrait of one city"));
    CHECK(made.find(
              "\n# The city's name as printed, in any script; for example: Eskişehir\ncity:\n") !=
          std::string::npos);
    CHECK(
        made.find("\n  # Inhabitants; for example: {value: 80006, year: 2010}\n  population:\n") !=
        std::string::npos);
    CHECK(made.find("\n# quote:\n") != std::string::npos);
    CHECK(made.find("\nintro: |\n") != std::string::npos);
}

TEST_CASE("what is commented out is a record too") {
    for (const char* schema : {"city.schema.json", "edition.schema.json"}) {
        CAPTURE(schema);
        const std::string open =
            replaced(made_from(schema), "^# ?((  )*(- )?[a-z_-]+:( \\||)( \\[\\])?$)", "$1");
        Diagnostics diagnostics;
        const Value value = parse(open, diagnostics);
        CHECK(diagnostics.empty());
        for (const char* key : {"themes", "lang"}) {
            CHECK(value.has(key));
        }
        CHECK(value[schema == std::string{"city.schema.json"} ? "quote" : "publisher"].is_map());
    }
}
