// An edition whose pages come twice from the composer: most cities agree on smaller type, and one then takes a page more than planned.

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <filesystem>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>

#include "tests/cli/process.h"
#include "tests/e2e/brochure.h"

namespace fs = std::filesystem;
using portraits::tests::output_of;
using portraits::tests::read_file;
using portraits::tests::TemporaryFolder;
using portraits::tests::write_file;

namespace {

const fs::path data = fs::path{PORTRAITS_SOURCE_DIR} / "data";

void replace(std::string& text, const std::string& from, const std::string& to) {
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    text.replace(at, from.size(), to);
}

/// A record with far more text, of a country that stands between those of the other cities.
std::string long_record() {
    std::string record = read_file(data / "cities" / "suwon.yaml");
    replace(record, "country: Republic of Korea", "country: Japan");
    std::string plan;
    for (int i = 1; i <= 12; ++i) {
        plan += fmt::format(
            "  In year {} the city opens one more house of learning, and all who live in its "
            "streets find there a room, a teacher and a cup of tea.\n\n",
            i);
    }
    replace(record, "\nplan: |\n", "\nplan: |\n" + plan);
    return record;
}

/// Writes the edition below the folder and returns its file.
std::string edition_in(const fs::path& folder) {
    for (const char* file : {"themes.yaml", "regions.yaml", "cities/cantarranas.yaml",
                             "cities/kano-state.yaml", "cities/suwon.yaml"}) {
        write_file(folder / "data" / file, read_file(data / file));
    }
    write_file(folder / "data" / "cities" / "long.yaml", long_record());
    const fs::path edition = folder / "data" / "editions" / "four.yaml";
    write_file(edition,
               "layout: portraits\nlang: en-GB\ntitle: Four\ndate: 2016-11-15\n"
               "foreword: {title: F, text: Words.}\nimprint: Words.\n");
    return edition.string();
}

}  // namespace

TEST_CASE("pages that come again from the composer stand once in all that is made of them") {
    const TemporaryFolder folder;
    const fs::path release = folder.path() / "release";
    output_of({PORTRAITS_PROGRAM, "release", edition_in(folder.path()), "-o", release.string(),
               "--quiet", "--despite-findings", "-j1"});
    const auto catalogue = nlohmann::json::parse(read_file(release / "catalogue.json"));
    std::string listed;
    for (const auto& city : catalogue["cities"]) {
        const auto slug = city["slug"].get<std::string>();
        listed += fmt::format("{} {} ", slug, city["pages"].get<int>());
        const std::string facts =
            output_of({"pdfinfo", (release / "cities" / (slug + ".print.pdf")).string()});
        CHECK(facts.find(fmt::format("Pages:           {}\n", city["pages"].get<int>())) !=
              std::string::npos);
        CHECK(fs::exists(release / city["files"]["proof"].get<std::string>()));
    }
    CHECK(listed == "cantarranas 1 long 2 kano-state 1 suwon 1 ");
    const auto proofs = fs::directory_iterator{release / "proofs"};
    CHECK(std::distance(begin(proofs), end(proofs)) == 12);  // as the document has pages
}
