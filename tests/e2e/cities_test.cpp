// The files of single cities, as other programs read them.

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "generator/check/preflight.h"
#include "tests/cli/process.h"
#include "tests/e2e/brochure.h"

namespace fs = std::filesystem;
using portraits::ink::Page;
using portraits::tests::brochure;
using portraits::tests::lines_with;
using portraits::tests::output_of;
using portraits::tests::read_file;
using portraits::tests::TemporaryFolder;

namespace {

const std::string edition =
    std::string{PORTRAITS_SOURCE_DIR} + "/data/editions/members-meeting-2016.yaml";

/// The files of all cities of the brochure, made once.
const fs::path& cities() {
    static const TemporaryFolder folder;
    static const fs::path made = [] {
        output_of({PORTRAITS_PROGRAM, "cities", edition, "-o", folder.path().string(), "--quiet"});
        return folder.path() / "cities";
    }();
    return made;
}

std::string file_of(const std::string& city, const std::string& medium) {
    return (cities() / (city + "." + medium + ".pdf")).string();
}

/// What `pdfinfo` says under a name: `Title`.
std::string told(const std::string& file, const std::string& name) {
    const std::vector<std::string> lines = lines_with(output_of({"pdfinfo", file}), name + ":");
    REQUIRE(lines.size() == 1);
    const std::string& line = lines.front();
    return line.substr(line.find_first_not_of(' ', name.size() + 1));
}

}  // namespace

TEST_CASE("every city has a file for print and one for the screen, and there are no others") {
    std::size_t files = 0;
    for (const auto& entry : fs::directory_iterator{cities()}) {
        files += entry.is_regular_file() ? 1 : 0;
    }
    CHECK(files == 2 * brochure().session->edition().cities.size());
    for (const auto& city : brochure().session->edition().cities) {
        CHECK(fs::exists(file_of(city.slug, "print")));
        CHECK(fs::exists(file_of(city.slug, "screen")));
    }
}

TEST_CASE("a city's file bears its name and tells its page of the brochure") {
    const std::string file = file_of("espoo", "screen");
    CHECK(told(file, "Title") == "Espoo – Learning, sharing and collaborating");
    const auto& pages = brochure().pages;
    const auto page = std::find_if(pages.begin(), pages.end(),
                                   [](const Page& p) { return p.name == "portrait espoo"; });
    REQUIRE(page != pages.end());
    CHECK(told(file, "Subject") ==
          "Page " + page->label + " of Learning, sharing and collaborating");
    CHECK(told(file, "Pages") == "1");
}

TEST_CASE("a city's page says the same alone as in the brochure") {
    const auto& pages = brochure().pages;
    for (const std::string name : {"goyang", "amman", "beijing"}) {
        const auto page = std::find_if(pages.begin(), pages.end(),
                                       [&](const Page& p) { return p.name == "portrait " + name; });
        const std::string number = std::to_string(page - pages.begin() + 1);
        const std::vector<std::string> whole{"pdftotext",       "-f", number, "-l", number,
                                             brochure().screen, "-"};
        CHECK(output_of({"pdftotext", file_of(name, "screen"), "-"}) == output_of(whole));
    }
}

TEST_CASE("a city's files claim the standards of the brochure's") {
    const std::string screen = read_file(file_of("kaunas", "screen"));
    CHECK(screen.find("<pdfuaid:part>1</pdfuaid:part>") != std::string::npos);
    CHECK(screen.find("<pdfaid:conformance>A</pdfaid:conformance>") != std::string::npos);
    const std::string print = read_file(file_of("kaunas", "print"));
    CHECK(print.find("<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>") !=
          std::string::npos);
}

TEST_CASE("no link of a city's file leads to a page that it does not have") {
    const std::string file = file_of("osan", "screen");
    const std::string json = output_of({"qpdf", "--json", file});
    const std::size_t addresses = lines_with(json, "/S\": \"/URI").size();
    CHECK(addresses > 0);
    CHECK(lines_with(json, "/Subtype\": \"/Link").size() == addresses);
    // Nor is what was a link in the brochure still tagged as one.
    const std::string tags = output_of({"pdfinfo", "-struct", file});
    CHECK(lines_with(tags, "Link (inline)").size() == addresses);
}

TEST_CASE("the preflight finds nothing against the files of a city") {
    namespace pdf = portraits::check::pdf;
    pdf::Limits limits;
    limits.pages_in_a_sheet = 1;
    for (const std::string name : {"espoo", "amman", "goyang", "serres"}) {
        for (const auto& [medium, word] :
             {std::pair{pdf::Medium::Print, "print"}, std::pair{pdf::Medium::Screen, "screen"}}) {
            const pdf::Report report =
                pdf::check_file(read_file(file_of(name, word)), name, medium, limits);
            CHECK_MESSAGE(report.count(portraits::Level::Error) == 0, to_text(report));
        }
    }
}

TEST_CASE("half of the screen files are smaller than 120 kB") {
    std::vector<std::uintmax_t> sizes;
    for (const auto& city : brochure().session->edition().cities) {
        if (city.photos.empty()) {
            sizes.push_back(fs::file_size(file_of(city.slug, "screen")));
        }
    }
    REQUIRE(sizes.size() > 10);
    std::nth_element(sizes.begin(), sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() / 2),
                     sizes.end());
    CHECK(sizes[sizes.size() / 2] < 120000);
}
