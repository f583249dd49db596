// The built program as its callers meet it: exit codes, standard error word for word, and what is on disk afterwards.

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "tests/cli/process.h"

using portraits::tests::Outcome;
using portraits::tests::read_file;
using portraits::tests::TemporaryFolder;
using portraits::tests::write_file;

namespace {

namespace fs = std::filesystem;
using Variables = std::vector<std::pair<std::string, std::string>>;

const char* const edition = R"(layout: portraits
lang: en-GB
title: Two cities
date: 2016-04-01
foreword: {title: On the two, intro: They are two., text: There is no third.}
imprint: Printed nowhere.
)";

std::string city(const std::string& name, const std::string& more = "") {
    return "city: " + name + R"(
country: Southern Terraces
region: latin-america-caribbean
headline: A small city with one good idea
facts:
  population: {value: 9015, year: 2016}
intro: There is a tower, and in the tower a lamp.
vision: A place where anyone can read at any hour.
challenges: Oil for the lamp.
plan: Each household keeps the light for a night.
)" + more;
}

/// An edition of two small cities in a folder of its own.
class Workshop {
public:
    Workshop() {
        write("editions/two.yaml", edition);
        write("cities/emberly.yaml", city("Emberly"));
        write("cities/tarn.yaml", city("Tarn"));
        const fs::path data = fs::path{PORTRAITS_SOURCE_DIR} / "data";
        for (const char* name : {"themes.yaml", "regions.yaml"}) {
            write(name, read_file(data / name));
        }
    }

    void write(const std::string& path, const std::string& text) const {
        write_file(folder_.path() / path, text);
    }
    [[nodiscard]] std::string read(const std::string& path) const {
        return read_file(folder_.path() / path);
    }
    [[nodiscard]] bool has(const std::string& path) const {
        return fs::exists(folder_.path() / path);
    }
    [[nodiscard]] Outcome run(std::vector<std::string> words,
                              const Variables& variables = {}) const {
        words.insert(words.begin(), PORTRAITS_PROGRAM);
        return portraits::tests::run(words, {folder_.path(), variables});
    }

private:
    TemporaryFolder folder_;
};

}  // namespace

TEST_CASE("a build writes two files and lists them") {
    const Workshop workshop;
    const Outcome build = workshop.run({"build", "editions/two.yaml", "--quiet"});
    CHECK(build.err == "");
    CHECK(build.exit == 0);
    CHECK(build.out == "out/two/two.print.pdf\nout/two/two.screen.pdf\n");
    CHECK(workshop.read("out/two/two.print.pdf").starts_with("%PDF-1.6"));
    CHECK(workshop.read("out/two/two.screen.pdf").starts_with("%PDF-1.7"));
}

TEST_CASE("one file is written if one is asked for") {
    const Workshop workshop;
    const Outcome build =
        workshop.run({"build", "editions/two.yaml", "--screen", "--out", "here", "--quiet"});
    CHECK(build.out == "here/two.screen.pdf\n");
    CHECK_FALSE(workshop.has("here/two.print.pdf"));
}

TEST_CASE("the errors of all records are told together, in order") {
    const Workshop workshop;
    workshop.write("cities/tarn.yaml", city("Tarn", "contry_code: XX\n"));
    workshop.write("cities/emberly.yaml", city("Emberly", "location: {lat: 91, lon: 0}\n"));
    const Outcome build = workshop.run({"build", "editions/two.yaml"});
    CHECK(build.exit == 2);
    CHECK(build.out == "");
    CHECK(build.err ==
          "cities/emberly.yaml:11:17: error: lat is 91, more than 90 [range]\n"
          " 11 | location: {lat: 91, lon: 0}\n"
          "    |                 ^~\n"
          "    = Degrees north of the equator, south of it negative; for example `30.59`\n"
          "cities/tarn.yaml:11:1: error: unknown key `contry_code` [unknown-key]\n"
          " 11 | contry_code: XX\n"
          "    | ^~~~~~~~~~~\n"
          "    = did you mean `country_code`?\n"
          "2 errors\n");
    CHECK_FALSE(workshop.has("out"));
}

TEST_CASE("a build with errors leaves the earlier files as they were") {
    const Workshop workshop;
    REQUIRE(workshop.run({"build", "editions/two.yaml", "--quiet"}).exit == 0);
    const std::string print = workshop.read("out/two/two.print.pdf");
    workshop.write("cities/tarn.yaml", "city: [\n");
    CHECK(workshop.run({"build", "editions/two.yaml"}).exit == 2);
    CHECK(workshop.read("out/two/two.print.pdf") == print);
}

TEST_CASE("warnings end a strict run with 1, and the files are written") {
    const Workshop workshop;
    workshop.write("cities/third.yml", city("Third"));
    const Outcome lenient = workshop.run({"build", "editions/two.yaml"});
    const Outcome strict = workshop.run({"build", "editions/two.yaml", "--strict"});
    CHECK(lenient.exit == 0);
    CHECK(strict.exit == 1);
    for (const Outcome& run : {lenient, strict}) {
        CHECK(
            run.err.starts_with("portraits: warning: cities/third.yml is not read [file-name]\n"
                                "    = records end in `.yaml`\n"));
        CHECK(run.err.ends_with("3 warnings\n"));  // and two pages that are half empty
    }
    CHECK(workshop.has("out/two/two.print.pdf"));
}

TEST_CASE("an edition that is not there is an error of the caller") {
    const Workshop workshop;
    const Outcome build = workshop.run({"build", "editions/three.yaml"});
    CHECK(build.exit == 2);
    CHECK(build.err ==
          "portraits: error: cannot read editions/three.yaml: No such file or directory\n"
          "1 error\n");
}

TEST_CASE("an unknown option is an error of the caller") {
    const Outcome build = Workshop{}.run({"build", "editions/two.yaml", "--scren"});
    CHECK(build.exit == 2);
    CHECK(build.err ==
          "portraits: error: unknown option --scren\n    = did you mean `--screen`?\n");
}

TEST_CASE("a city that the edition has not got cannot be chosen") {
    const Outcome build = Workshop{}.run({"build", "editions/two.yaml", "--only", "emberley"});
    CHECK(build.exit == 2);
    CHECK(build.err ==
          "portraits: error: the edition has no city emberley\n"
          "    = did you mean `emberly`?\n"
          "1 error\n");
}

TEST_CASE("a manifest without a font that the layout names is told of") {
    const Workshop workshop;
    std::string manifest = read_file(fs::path{PORTRAITS_SOURCE_DIR} / "fonts" / "fonts.yaml");
    const std::string line = "\n  Vollkorn: {role: serif, from: vollkorn";
    const std::size_t at = manifest.find(line);
    REQUIRE(at != std::string::npos);
    manifest.erase(at, manifest.find('\n', at + 1) - at);
    workshop.write("fonts.yaml", manifest);
    const Outcome build = workshop.run({"build", "editions/two.yaml", "--fonts", "fonts.yaml"});
    CHECK(build.exit == 2);
    CHECK(build.err ==
          "portraits: error: there is no font Vollkorn 400\n"
          "    = the font manifest has no family Vollkorn\n"
          "portraits: error: there is no font Vollkorn 400 italic\n"
          "    = the font manifest has no family Vollkorn\n"
          "portraits: error: there is no font Vollkorn 600\n"
          "    = the font manifest has no family Vollkorn\n"
          "3 errors\n");
}

TEST_CASE("a font that is not installed is the machine's fault") {
    const Workshop workshop;
    std::string manifest = read_file(fs::path{PORTRAITS_SOURCE_DIR} / "fonts" / "fonts.yaml");
    const std::string folder = "/usr/share/fonts/truetype/vollkorn";
    manifest.replace(manifest.find(folder), folder.size(), "/nowhere");
    workshop.write("fonts.yaml", manifest);
    const Outcome build = workshop.run({"build", "editions/two.yaml", "--fonts", "fonts.yaml"});
    CHECK(build.exit == 3);
    CHECK(build.err.find("= install the package fonts-vollkorn") != std::string::npos);
}

TEST_CASE("a folder that cannot be written is the machine's fault") {
    const Workshop workshop;
    workshop.write("out", "a file where a folder should be");
    const Outcome build = workshop.run({"build", "editions/two.yaml", "--quiet"});
    CHECK(build.exit == 3);
    CHECK(build.out == "");
    CHECK(build.err.starts_with("portraits: error: cannot make the folder out/two: "));
}

TEST_CASE("neither locale nor time zone nor threads nor the clock reach a file") {
    const Workshop workshop;
    const Variables plain{{"SOURCE_DATE_EPOCH", "1500000000"}, {"LC_ALL", "C"}, {"TZ", "UTC"}};
    const Variables other{{"SOURCE_DATE_EPOCH", "1500000000"},
                          {"LC_ALL", "tr_TR.UTF-8"},
                          {"TZ", "Asia/Seoul"},
                          {"MALLOC_PERTURB_", "165"}};
    const std::string specimen =
        (fs::path{PORTRAITS_SOURCE_DIR} / "data" / "editions" / "specimen.yaml").string();
    REQUIRE(workshop.run({"build", specimen, "-q", "-j", "1", "-o", "one"}, plain).exit == 0);
    REQUIRE(workshop.run({"build", specimen, "-q", "-j", "4", "-o", "two"}, other).exit == 0);
    for (const char* file : {"specimen.print.pdf", "specimen.screen.pdf"}) {
        CAPTURE(file);
        CHECK((workshop.read(std::string{"one/"} + file) ==
               workshop.read(std::string{"two/"} + file)));
    }
}

TEST_CASE("the source date goes into the files, and a bad one is refused") {
    const Workshop workshop;
    const std::vector<std::string> build{"build", "editions/two.yaml", "--quiet", "--screen"};
    REQUIRE(workshop.run(build, {{"SOURCE_DATE_EPOCH", "1500000000"}}).exit == 0);
    CHECK(workshop.read("out/two/two.screen.pdf").find("2017-07-14T02:40:00Z") !=
          std::string::npos);
    const Outcome bad = workshop.run(build, {{"SOURCE_DATE_EPOCH", "soon"}});
    CHECK(bad.exit == 2);
    CHECK(bad.err ==
          "portraits: error: SOURCE_DATE_EPOCH is «soon»\n"
          "    = it counts the seconds since 1970, in digits\n"
          "1 error\n");
}

TEST_CASE("a chosen city's page is the one it has in the document") {
    const Workshop workshop;
    const Outcome all = workshop.run({"dump", "editions/two.yaml", "-q"});
    const Outcome one = workshop.run({"dump", "editions/two.yaml", "-q", "--only", "tarn"});
    REQUIRE(all.exit == 0);
    REQUIRE(one.exit == 0);
    CHECK(one.out.size() < all.out.size());
    CHECK((all.out.find(one.out) != std::string::npos));
}

TEST_CASE("a proof is a picture of each page and a contact sheet") {
    const Workshop workshop;
    const Outcome proof =
        workshop.run({"proof", "editions/two.yaml", "-q", "--only", "tarn", "--dpi", "20"});
    CHECK(proof.exit == 0);
    CHECK(proof.out ==
          "out/two/proofs/001-portrait-tarn.png\nout/two/proofs/contact-sheet-1.png\n");
    CHECK(workshop.read("out/two/proofs/001-portrait-tarn.png").starts_with("\x89PNG"));
}

TEST_CASE("a check writes no document and tells how the pages fit") {
    const Workshop workshop;
    const Outcome check = workshop.run({"check", "editions/two.yaml", "-q", "--print"});
    CHECK(check.exit == 0);
    CHECK(check.out.find("tarn") != std::string::npos);
    CHECK(check.out.find("two.print.pdf (print): ") != std::string::npos);
    CHECK_FALSE(workshop.has("out"));
    CHECK(workshop.run({"check", "editions/two.yaml", "--format", "json"})
              .out.starts_with("{\"fit\":["));
}

TEST_CASE("a verbose build tells what a check tells, beside the list of its files") {
    const Workshop workshop;
    const Outcome check = workshop.run({"check", "editions/two.yaml", "--print"});
    const Outcome build = workshop.run({"build", "editions/two.yaml", "--screen", "--verbose"});
    CHECK(build.out == "out/two/two.screen.pdf\n");
    const std::string fit = check.out.substr(0, check.out.find("two.print.pdf"));
    CHECK(!fit.empty());
    CHECK(build.err.starts_with(fit));
}

TEST_CASE("diagnostics as JSON are one object, whatever happened") {
    const Workshop workshop;
    CHECK(workshop.run({"fonts", "--format", "json"}).err == "{\"diagnostics\":[]}\n");
    workshop.write("cities/tarn.yaml", "city: [\n");
    const Outcome broken = workshop.run({"build", "editions/two.yaml", "--format", "json"});
    CHECK(broken.err.starts_with("{\"diagnostics\":[{\"file\":\"cities/tarn.yaml\",\"line\":"));
}

TEST_CASE("the list of fonts says which languages are set without hyphens") {
    const Workshop workshop;
    const std::string list = workshop.run({"fonts"}).out;
    const auto line_of = [&](const std::string& lang) {
        const std::size_t begin = list.find(fmt::format("{:<12}{:<34}", "hyphenation", lang));
        return begin == std::string::npos ? "" : list.substr(begin, list.find('\n', begin) - begin);
    };
    for (const char* lang : {"ar", "ko", "zh"}) {
        CHECK(line_of(lang).ends_with("no patterns: set without hyphens"));
    }
    CHECK(line_of("el").ends_with("hyph_el.dic"));
    CHECK(line_of("en").empty());  // it is served by en-GB
}

TEST_CASE("records and design are dumped as text") {
    const Workshop workshop;
    const Outcome records = workshop.run({"dump", "editions/two.yaml", "--phase", "record"});
    CHECK(records.out.find("cities/tarn.yaml\n1:1      city: \"Tarn\"\n") != std::string::npos);
    const Outcome design = workshop.run({"dump", "editions/two.yaml", "--phase", "design"});
    CHECK(design.out.starts_with("design portraits\npage 210.00 x 297.00 bleed 3.00"));
    CHECK(design.out.find("swatch strait ") != std::string::npos);
}

TEST_CASE("a schema is printed as editors read it") {
    const Outcome schema = Workshop{}.run({"schema", "portraits"});
    CHECK(schema.exit == 0);
    CHECK(schema.out ==
          read_file(fs::path{PORTRAITS_SOURCE_DIR} / "layouts/portraits/city.schema.json"));
    CHECK(Workshop{}.run({"schema", "nothing"}).exit == 2);
}
