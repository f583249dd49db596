#include "generator/record/own_records.h"

#include <doctest/doctest.h>

#include "generator/record/layout_folders.h"
#include "generator/record/library.h"
#include "tests/record/reading.h"
#include "tests/record/scratch_folder.h"

using portraits::Diagnostics;
using portraits::record::Edition;
using portraits::record::layout_file;
using portraits::record::layout_folders;
using portraits::record::load_edition;
using portraits::record::testing::rendered;
using portraits::record::testing::ScratchFolder;

namespace {

/// A layout `base`, and a layout `leaf` that builds on it and asks for notes.
void write_layouts(const ScratchFolder& folder) {
    const char* anything = R"({"type": "object"})";
    folder.write("layouts/base/layout.yaml", "name: base\n");
    folder.write("layouts/base/city.schema.json", anything);
    folder.write("layouts/leaf/layout.yaml", "name: leaf\nbase: base\n");
    folder.write("layouts/leaf/edition.schema.json", anything);
    folder.write("layouts/leaf/note.schema.json",
                 R"({"type": "object", "additionalProperties": false,
                     "properties": {"text": {"type": "string"}}})");
    folder.write("data/cities/cork.yaml", "city: Cork\ncountry: Ireland\n");
}

Edition load(const ScratchFolder& folder, std::string_view records, std::string& said) {
    folder.write("data/editions/e.yaml", "layout: leaf\nlang: en\n" + std::string{records});
    Diagnostics diagnostics;
    Edition edition = load_edition("data/editions/e.yaml", "layouts", diagnostics);
    said = rendered(diagnostics);
    return edition;
}

}  // namespace

TEST_CASE("an edition's own records stand in it under their kind, one or a list") {
    const ScratchFolder folder{"own-records"};
    write_layouts(folder);
    folder.write("data/a.yaml", "text: one\n");
    folder.write("data/b.yaml", "text: two\n");
    std::string said;
    const Edition one = load(folder, "records: {note: ../a.yaml}\n", said);
    CHECK(said == "");
    CHECK(one.value["note"]["text"].text() == "one");
    CHECK(one.value["lang"].text() == "en");
    CHECK(one.cities.size() == 1);
    const Edition two = load(folder, "records: {note: [../b.yaml, ../a.yaml]}\n", said);
    CHECK(said == "");
    REQUIRE(two.value["note"].items().size() == 2);
    CHECK(two.value["note"].items()[0]["text"].text() == "two");
    CHECK(two.value["note"].items()[1]["text"].mark().file->path() == "data/a.yaml");
}

TEST_CASE("an own record that is not there is an error where the edition names it") {
    const ScratchFolder folder{"own-record-missing"};
    write_layouts(folder);
    std::string said;
    load(folder, "records: {note: ../none.yaml}\n", said);
    CHECK(said ==
          "data/editions/e.yaml:3:17: error: there is no record data/none.yaml [file-name]\n"
          "  3 | records: {note: ../none.yaml}\n"
          "    |                 ^~~~~~~~~~~~\n"
          "    = the path is relative to the edition's file\n");
}

TEST_CASE("an own record is held against the schema of its kind") {
    const ScratchFolder folder{"own-record-schema"};
    write_layouts(folder);
    folder.write("data/a.yaml", "txt: one\n");
    std::string said;
    load(folder, "records: {note: ../a.yaml}\n", said);
    CHECK(said.find("data/a.yaml:1:1: error: unknown key `txt`") != std::string::npos);
    load(folder, "records: {letter: ../a.yaml}\n", said);
    CHECK(said.find("letter.schema.json") != std::string::npos);
}

TEST_CASE("the folder of the cities may be one of the kinds") {
    const ScratchFolder folder{"own-record-city"};
    write_layouts(folder);
    folder.write("data/others/bonn.yaml", "city: Bonn\ncountry: Germany\n");
    std::string said;
    const Edition edition = load(folder, "records: {city: ../others}\n", said);
    CHECK(said == "");
    REQUIRE(edition.cities.size() == 1);
    CHECK(edition.cities[0].name == "Bonn");
}

TEST_CASE("what a layout lacks is its base's") {
    const ScratchFolder folder{"layout-base"};
    write_layouts(folder);
    CHECK(layout_folders("layouts/leaf") ==
          std::vector<std::filesystem::path>{"layouts/leaf", "layouts/base"});
    CHECK(layout_file("layouts/leaf", "note.schema.json") == "layouts/leaf/note.schema.json");
    CHECK(layout_file("layouts/leaf", "city.schema.json") == "layouts/base/city.schema.json");
    CHECK(layout_file("layouts/leaf", "none.json") == "layouts/leaf/none.json");
}

TEST_CASE("a layout's base is found however its line is written") {
    const ScratchFolder folder{"layout-base-forms"};
    folder.write("layouts/b/layout.yaml", "name: b\nstyles:\n  base: no\n");
    for (const char* manifest : {"base: b\n", "name: a\r\nbase: b\r\npage: {}\r\n",
                                 "\uFEFFbase: b\n", "name: a\n\"base\": b\n", "'base' : 'b'\n",
                                 "name: a\nbase:\n  b\n", "{name: a, base: b}\n"}) {
        CAPTURE(manifest);
        folder.write("layouts/a/layout.yaml", manifest);
        CHECK(layout_folders("layouts/a").size() == 2);
    }
    CHECK(layout_folders("layouts/b").size() == 1);
}

TEST_CASE("layouts that build on one another end") {
    const ScratchFolder folder{"layout-circle"};
    folder.write("layouts/a/layout.yaml", "base: b\n");
    folder.write("layouts/b/layout.yaml", "base: a\n");
    CHECK(layout_folders("layouts/a").size() == 2);
}
