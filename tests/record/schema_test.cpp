#include "generator/record/schema.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <filesystem>
#include <string>

#include "generator/base/file.h"
#include "tests/record/reading.h"

using portraits::Diagnostics;
using portraits::record::Schema;
using portraits::record::testing::read;
using portraits::record::testing::rendered;

namespace {

namespace fs = std::filesystem;

/// A schema from its text, by way of a file.
portraits::Result<Schema> schema_of(std::string_view json) {
    const fs::path path = fs::path{PORTRAITS_BINARY_DIR} / "test_schema.json";
    REQUIRE(portraits::write_whole(path, json));
    return Schema::load(path);
}

std::string errors(std::string_view schema, std::string_view yaml) {
    auto loaded = schema_of(fmt::format("{{{}}}", schema));
    REQUIRE(loaded);
    Diagnostics diagnostics;
    loaded.value().check(read(yaml), diagnostics);
    return rendered(diagnostics);
}

constexpr std::string_view city = R"("type": "object", "additionalProperties": false,
    "required": ["city", "headline"],
    "properties": {
        "city": {"type": "string", "minLength": 1, "description": "name as printed"},
        "country_code": {"type": "string", "pattern": "^[A-Z]{2}$", "description": "two letters",
                         "examples": ["IR"]},
        "headline": {"type": "string", "maxLength": 8, "description": "the portrait's title line"},
        "population": {"type": ["number", "null"], "minimum": 0, "description": "inhabitants"},
        "location": {"type": "object", "required": ["lat"], "properties": {
            "lat": {"type": "number", "minimum": -90, "maximum": 90, "description": "degrees"}}},
        "kind": {"enum": ["verbatim", "reported"]},
        "themes": {"type": "array", "items": {"type": "string"}, "uniqueItems": true, "minItems": 2},
        "plan": {"type": "string", "x-text": "markdown"},
        "contact": {"type": "array", "items": {
            "type": "object", "anyOf": [{"required": ["name"]}, {"required": ["organisation"]}]}}
    })";

/// Errors of a record whose required keys are there, each line `key: value` below them.
std::string errors_with(std::string_view yaml) {
    return errors(city, fmt::format("city: Cork\nheadline: Learn\n{}", yaml));
}

}  // namespace

TEST_CASE("a record that is right has no errors") {
    CHECK(errors_with("population: 12\nlocation: {lat: 5}\nkind: reported\nthemes: [a, b]\n")
              .empty());
}

TEST_CASE("an unknown key names the nearest known one") {
    CHECK(errors_with("contry_code: IE\n") ==
          "city.yaml:3:1: error: unknown key `contry_code` [unknown-key]\n"
          "  3 | contry_code: IE\n"
          "    | ^~~~~~~~~~~\n"
          "    = did you mean `country_code`?\n");
}

TEST_CASE("a missing key is named with what it holds") {
    CHECK(errors(city, "city: Cork\n") ==
          "city.yaml:1:1: error: the key `headline` is missing [missing-key]\n"
          "  1 | city: Cork\n"
          "    | ^\n"
          "    = the portrait's title line\n");
}

TEST_CASE("a missing key of an inner map is shown at the key that holds the map") {
    CHECK(errors_with("location:\n  lon: 5\n") ==
          "city.yaml:3:1: error: location lacks the key `lat` [missing-key]\n"
          "  3 | location:\n"
          "    | ^~~~~~~~\n"
          "    = degrees\n");
}

TEST_CASE("a wrong type says what there is and what is wanted") {
    CHECK(errors_with("population: about 5\n") ==
          "city.yaml:3:13: error: population is text, \"about 5\"; a number or nothing is wanted "
          "[type]\n"
          "  3 | population: about 5\n"
          "    |             ^~~~~~~\n"
          "    = inhabitants\n");
    CHECK(errors_with("country_code: 12\n") ==
          "city.yaml:3:15: error: country_code is a number, 12; text is wanted [type]\n"
          "  3 | country_code: 12\n"
          "    |               ^~\n"
          "    = text that looks like something else goes in quotation marks: \"12\"\n");
    CHECK(errors_with("location: [1, 2]\n") ==
          "city.yaml:3:11: error: location is a list; a map is wanted [type]\n"
          "  3 | location: [1, 2]\n"
          "    |           ^\n");
}

TEST_CASE("a key without a value is to be filled in or taken out") {
    CHECK(errors_with("location:\n") ==
          "city.yaml:3:1: error: location is empty; a map is wanted [type]\n"
          "  3 | location:\n"
          "    | ^~~~~~~~\n"
          "    = fill it in, or take the key out\n");
}

TEST_CASE("a text without the right form shows the form") {
    CHECK(errors_with("country_code: irl\n") ==
          "city.yaml:3:15: error: country_code is text, \"irl\", which has not the right form "
          "[form]\n"
          "  3 | country_code: irl\n"
          "    |               ^~~\n"
          "    = two letters; for example `IR`\n");
}

TEST_CASE("a number out of range names the limit") {
    CHECK(errors_with("location: {lat: 95}\n") ==
          "city.yaml:3:17: error: lat is 95, more than 90 [range]\n"
          "  3 | location: {lat: 95}\n"
          "    |                 ^~\n"
          "    = degrees\n");
    CHECK(errors_with("population: -1\n")
              .starts_with("city.yaml:3:13: error: population is -1, less than 0 [range]\n"));
    CHECK(errors_with("population: .nan\n")
              .starts_with("city.yaml:3:13: error: population is .nan, not a number that can be "
                           "printed [range]\n"));
}

TEST_CASE("lengths count characters and not bytes") {
    CHECK(errors(city, "city: Cork\nheadline: ÄÖÜäöüßé\n").empty());
    CHECK(errors(city, "city: Cork\nheadline: ÄÖÜäöüßéx\n") ==
          "city.yaml:2:11: error: headline has 9 characters, at most 8 are possible [length]\n"
          "  2 | headline: ÄÖÜäöüßéx\n"
          "    |           ^~~~~~~~~\n"
          "    = the portrait's title line\n");
    CHECK(errors(city, "city: ''\nheadline: x\n")
              .starts_with("city.yaml:1:7: error: city is an empty text [length]\n"));
}

TEST_CASE("a value that is none of the choices names the nearest") {
    CHECK(
        errors_with("kind: reportd\n") ==
        "city.yaml:3:7: error: kind is text, \"reportd\", which is not one of its values [choice]\n"
        "  3 | kind: reportd\n"
        "    |       ^~~~~~~\n"
        "    = did you mean `reported`?\n");
}

TEST_CASE("lists that are too short, with items of a wrong type or repeated") {
    CHECK(errors_with("themes: [a]\n")
              .starts_with(
                  "city.yaml:3:1: error: themes has 1 items, at least 2 are wanted [length]\n"));
    CHECK(errors_with("themes: [a, 2]\n")
              .starts_with("city.yaml:3:13: error: an item of themes is a number, 2; text is "
                           "wanted [type]\n"));
    CHECK(errors_with("themes: [a, b, a]\n") ==
          "city.yaml:3:16: error: `a` stands twice in themes [repetition]\n"
          "  3 | themes: [a, b, a]\n"
          "    |                ^\n"
          "    = take one out\n");
}

TEST_CASE("one of several keys is asked for by all their names") {
    CHECK(errors_with("contact:\n  - email: a@b.c\n") ==
          "city.yaml:4:5: error: an item of contact lacks one of the keys `name`, `organisation` "
          "[missing-key]\n"
          "  4 |   - email: a@b.c\n"
          "    |     ^\n"
          "    = write at least one of them\n");
    CHECK(errors_with("contact:\n  - organisation: x\n").empty());
}

TEST_CASE("Markdown is checked where the schema says that a text is Markdown") {
    CHECK(errors_with("plan: |\n  # Head\n").find("a heading cannot stand in a text") !=
          std::string::npos);
    CHECK(errors_with("headline: '# Head'\n").find("heading cannot") == std::string::npos);
}

TEST_CASE("of several forms the errors of the nearest one are shown") {
    constexpr std::string_view schema = R"("properties": {"gdp": {"oneOf": [
        {"type": "number"},
        {"type": "object", "required": ["value"], "additionalProperties": false,
         "properties": {"value": {}, "year": {}}},
        {"type": "object", "additionalProperties": false,
         "properties": {"city": {}, "country": {}}}]}})";
    CHECK(errors(schema, "gdp: {city: 1, contry: 2}\n") ==
          "city.yaml:1:16: error: unknown key `contry` [unknown-key]\n"
          "  1 | gdp: {city: 1, contry: 2}\n"
          "    |                ^~~~~~\n"
          "    = did you mean `country`?\n");
    CHECK(
        errors(schema, "gdp: x\n")
            .starts_with(
                "city.yaml:1:6: error: gdp is text, \"x\"; a number or a map is wanted [type]\n"));
}

TEST_CASE("a schema may refer to itself") {
    constexpr std::string_view schema =
        R"("type": "object", "additionalProperties": {"$ref": "#"})";
    CHECK(errors(schema, "a: {b: {c: {}}}\n").empty());
    CHECK(errors(schema, "a: {b: {c: 1}}\n")
              .starts_with("city.yaml:1:12: error: c is a number, 1; a map is wanted [type]\n"));
}

TEST_CASE("a schema with a keyword that would not be checked is refused") {
    const auto schema = schema_of(R"({"properties": {"a": {"not": {}}}})");
    REQUIRE_FALSE(schema);
    CHECK(schema.error().message == "the keyword `not` is not known here");
}

TEST_CASE("a schema that is not JSON is refused at its place") {
    const auto schema = schema_of("{\n  \"type\": ,\n}");
    REQUIRE_FALSE(schema);
    CHECK(schema.error().message == "this is not JSON");
    CHECK(schema.error().mark.line == 2);
    CHECK_FALSE(schema_of(R"({"$ref": "#/definitions/none"})"));
    CHECK_FALSE(schema_of(R"({"type": "text"})"));
    CHECK_FALSE(schema_of(R"({"pattern": "("})"));
    CHECK_FALSE(Schema::load("no/such/schema.json"));
}
