#include "generator/record/library.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>
#include <vector>

#include "tests/record/reading.h"
#include "tests/record/scratch_folder.h"

using portraits::Diagnostics;
using portraits::record::City;
using portraits::record::Edition;
using portraits::record::load_edition;
using portraits::record::testing::rendered;
using portraits::record::testing::ScratchFolder;

namespace {

namespace fs = std::filesystem;

const fs::path layouts = fs::path{PORTRAITS_SOURCE_DIR} / "layouts";
constexpr const char* edition_path = "data/editions/test.yaml";

std::string record(std::string_view city, std::string_view country, std::string_view more = "") {
    return fmt::format(
        "city: {}\ncountry: {}\nheadline: x\nfacts: {{}}\nintro: a\nvision: b\nchallenges: c\n"
        "plan: d\n{}",
        city, country, more);
}

void write_edition(const ScratchFolder& folder, std::string_view more = "",
                   std::string_view lang = "en") {
    folder.write(edition_path,
                 fmt::format("layout: portraits\nlang: {}\ntitle: T\ndate: 2016-11-15\n"
                             "foreword: {{title: F, text: t}}\nimprint: i\n{}",
                             lang, more));
}

Edition load(std::string& said, unsigned jobs = 1) {
    Diagnostics diagnostics;
    Edition edition = load_edition(edition_path, layouts, diagnostics, jobs);
    said = rendered(diagnostics);
    return edition;
}

std::vector<std::string> slugs(const Edition& edition) {
    std::vector<std::string> result;
    for (const City& city : edition.cities) {
        result.push_back(city.slug);
    }
    return result;
}

using Slugs = std::vector<std::string>;

}  // namespace

TEST_CASE("cities stand by country and name as the language sorts") {
    const ScratchFolder folder{"sorted"};
    folder.write("data/cities/a.yaml", record("Zürich", "Österreich"));
    folder.write("data/cities/b.yaml", record("Örebro", "Schweden"));
    folder.write("data/cities/c.yaml", record("Ystad", "Schweden"));
    folder.write("data/cities/d.yaml", record("Aachen", "Zypern"));
    std::string said;
    write_edition(folder, "", "de");
    CHECK(slugs(load(said)) == Slugs{"a", "b", "c", "d"});
    write_edition(folder, "", "sv");
    CHECK(slugs(load(said)) == Slugs{"c", "b", "d", "a"});
}

TEST_CASE("a list of cities gives their order, a pattern chooses among all") {
    const ScratchFolder folder{"listed"};
    for (const char* slug : {"kano", "kaunas", "cork"}) {
        folder.write(fmt::format("data/cities/{}.yaml", slug), record(slug, "X"));
    }
    std::string said;
    write_edition(folder, "cities: [kaunas, cork]\n");
    CHECK(slugs(load(said)) == Slugs{"kaunas", "cork"});
    write_edition(folder, "cities: k*\n");
    CHECK(slugs(load(said)) == Slugs{"kano", "kaunas"});
    write_edition(folder, "cities: [kaunas, corc]\n");
    load(said);
    CHECK(said ==
          "data/editions/test.yaml:7:18: error: there is no record data/cities/corc.yaml "
          "[unknown-city]\n"
          "  7 | cities: [kaunas, corc]\n"
          "    |                  ^~~~\n"
          "    = did you mean `cork`?\n");
}

TEST_CASE("regions come from the record or from the country") {
    const ScratchFolder folder{"regions"};
    folder.write("data/regions.yaml",
                 "north: {name: North, countries: [IE]}\nsouth: {name: South, countries: [GR]}\n");
    folder.write("data/cities/a.yaml", record("A", "X", "country_code: IE\n"));
    folder.write("data/cities/b.yaml", record("B", "X", "country_code: IE\nregion: south\n"));
    write_edition(folder);
    std::string said;
    const Edition edition = load(said);
    CHECK(said == "");
    CHECK(edition.city("a")->region == "north");
    CHECK(edition.city("b")->region == "south");
    CHECK(edition.region("north")->name == "North");
}

TEST_CASE("regions and themes that are not there are errors") {
    const ScratchFolder folder{"ids"};
    folder.write("data/regions.yaml", "north: {name: North, countries: [IE]}\n");
    folder.write("data/themes.yaml", "literacy: {name: Literacy}\njobs: {name: Jobs}\n");
    folder.write("data/cities/a.yaml", record("A", "X", "region: noth\nthemes: [jobs, litracy]\n"));
    folder.write("data/cities/b.yaml", record("B", "X", "country_code: GR\n"));
    write_edition(folder);
    std::string said;
    load(said);
    CHECK(said ==
          "data/cities/a.yaml:9:9: error: there is no region `noth` [unknown-id]\n"
          "  9 | region: noth\n"
          "    |         ^~~~\n"
          "    = did you mean `north`?\n"
          "data/cities/a.yaml:10:16: error: there is no theme `litracy` [unknown-id]\n"
          " 10 | themes: [jobs, litracy]\n"
          "    |                ^~~~~~~\n"
          "    = did you mean `literacy`?\n"
          "data/cities/b.yaml:9:15: warning: the region of B is not known [unknown-id]\n"
          "  9 | country_code: GR\n"
          "    |               ^~\n"
          "    = no region lists this country: correct it, or write `region`\n");
}

TEST_CASE("a country in two regions is an error") {
    const ScratchFolder folder{"twice"};
    folder.write("data/regions.yaml",
                 "north: {name: North, countries: [IE]}\nsouth: {name: South, countries: [IE]}\n");
    folder.write("data/cities/a.yaml", record("A", "X", "country_code: IE\n"));
    write_edition(folder);
    std::string said;
    load(said);
    CHECK(said ==
          "data/regions.yaml:2:34: error: `IE` is in the region `north` already [repetition]\n"
          "  2 | south: {name: South, countries: [IE]}\n"
          "    |                                  ^~\n"
          "    = a country is in one region\n");
}

TEST_CASE("the errors of all files are shown together, whatever the number of threads") {
    const ScratchFolder folder{"threads"};
    for (char c = 'a'; c <= 'z'; ++c) {
        folder.write(fmt::format("data/cities/{}.yaml", c), record("A", "X", "extra: 1\n"));
    }
    write_edition(folder, "titel: x\n");
    std::string alone;
    std::string together;
    load(alone, 1);
    load(together, 8);
    CHECK(alone == together);
    CHECK(alone.find("data/editions/test.yaml:7:1: error: unknown key `titel`") !=
          std::string::npos);
    CHECK(alone.find("data/cities/z.yaml:9:1: error: unknown key `extra`") != std::string::npos);
}

TEST_CASE("a broken text is reported once") {
    const ScratchFolder folder{"once"};
    folder.write("data/cities/a.yaml", record("A", "X", "quote: {text: '# x', speaker: s}\n"));
    write_edition(folder, "closing: <b>x</b>\n");
    Diagnostics diagnostics;
    load_edition(edition_path, layouts, diagnostics);
    CHECK(diagnostics.count(portraits::Level::Error) == 2);
}

TEST_CASE("a layout, host or folder that is not there is an error") {
    const ScratchFolder folder{"missing"};
    folder.write("data/cities/cork.yaml", record("Cork", "X"));
    std::string said;
    write_edition(folder, "host: crok\n");
    load(said);
    CHECK(said ==
          "data/editions/test.yaml:7:7: error: the host `crok` is not among the cities "
          "[unknown-city]\n"
          "  7 | host: crok\n"
          "    |       ^~~~\n"
          "    = did you mean `cork`?\n");
    write_edition(folder, "records: ../towns\n");
    load(said);
    CHECK(said ==
          "portraits: error: cannot read data/towns: No such file or directory [file-name]\n"
          "    = `records` names the folder of the cities' records\n");
    folder.write(edition_path, "layout: portrait\n");
    load(said);
    CHECK(said.find("there is no layout") != std::string::npos);
    CHECK(said.find("did you mean `portraits`?") != std::string::npos);
}

TEST_CASE("file names that cannot be slugs and other endings are named") {
    const ScratchFolder folder{"names"};
    folder.write("data/cities/cork.yaml", record("Cork", "X"));
    folder.write("data/cities/Villa Maria.yaml", record("V", "X"));
    folder.write("data/cities/kano.yml", record("K", "X"));
    write_edition(folder);
    std::string said;
    CHECK(slugs(load(said)) == Slugs{"cork"});
    CHECK(said ==
          "portraits: error: data/cities/Villa Maria.yaml cannot name a city's files [file-name]\n"
          "    = a record's name has lower-case letters a to z, digits and hyphens: "
          "`villa-maria.yaml`\n"
          "portraits: warning: data/cities/kano.yml is not read [file-name]\n"
          "    = records end in `.yaml`\n");
}

TEST_CASE("a picture must be there and may not leave the data folder") {
    const ScratchFolder folder{"pictures"};
    folder.write("data/cities/p/a.jpg", "x");
    folder.write("secret.jpg", "x");
    folder.write("data/cities/a.yaml", record("A", "X",
                                              "photos:\n"
                                              "  - {file: p/a.jpg, alt: a}\n"
                                              "  - {file: p/b.jpg, alt: b}\n"
                                              "  - {file: ../../secret.jpg, alt: c}\n"
                                              "  - {file: /etc/passwd, alt: d}\n"));
    write_edition(folder);
    std::string said;
    const Edition edition = load(said);
    CHECK(said ==
          "data/cities/a.yaml:11:12: error: there is no picture data/cities/p/b.jpg [picture]\n"
          " 11 |   - {file: p/b.jpg, alt: b}\n"
          "    |            ^~~~~~~\n"
          "    = the path is relative to the record's file\n"
          "data/cities/a.yaml:12:12: error: ../../secret.jpg is outside data [picture]\n"
          " 12 |   - {file: ../../secret.jpg, alt: c}\n"
          "    |            ^~~~~~~~~~~~~~~~\n"
          "    = keep pictures in the data folder\n"
          "data/cities/a.yaml:13:12: error: /etc/passwd is outside data [picture]\n"
          " 13 |   - {file: /etc/passwd, alt: d}\n"
          "    |            ^~~~~~~~~~~\n"
          "    = keep pictures in the data folder\n");
}

TEST_CASE("an edition beside its records is read from its own folder too") {
    const ScratchFolder folder{"flat"};
    folder.write("data/cities/p/a.jpg", "x");
    folder.write("data/cities/a.yaml", record("A", "X", "photos: [{file: p/a.jpg, alt: a}]\n"));
    write_edition(folder);
    fs::current_path("data/editions");
    Diagnostics diagnostics;
    const Edition edition = load_edition("test.yaml", layouts, diagnostics);
    CHECK(rendered(diagnostics) == "");
    CHECK(edition.cities.at(0).photos.at(0).path == "../cities/p/a.jpg");
}
