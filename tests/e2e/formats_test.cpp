// The members' meeting brochure on other pages than A4: every city fits, the boxes are those of the page, and press and reader find
// no fault in the files.

#include <doctest/doctest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "generator/base/length.h"
#include "tests/cli/process.h"
#include "tests/e2e/brochure.h"
#include "tests/e2e/page_boxes.h"

namespace portraits::tests {
namespace {

namespace fs = std::filesystem;

struct Format {
    const char* layout;
    double width, height;  // mm
    std::size_t pages_a_city;
};

const std::vector<Format> formats{{"portraits-letter", 215.9, 279.4, 1},
                                  {"portraits-square", 210, 210, 2},
                                  {"portraits-a5", 148, 210, 2}};

constexpr std::size_t cities = 37;

const std::string edition =
    (fs::path{PORTRAITS_SOURCE_DIR} / "data" / "editions" / "members-meeting-2016.yaml").string();

/// A print file, and what was said of how its pages were made to fit.
struct Built {
    std::string file;
    std::string fit;
};

Built build(const Format& format) {
    const fs::path folder = fs::path{PORTRAITS_BINARY_DIR} / "formats" / format.layout;
    fs::remove_all(folder);
    const Outcome built = run({PORTRAITS_PROGRAM, "build", edition, "--layout", format.layout,
                               "--out", folder.string(), "--print", "--verbose"});
    INFO(built.err);
    REQUIRE(built.exit == 0);
    return {(folder / "members-meeting-2016.print.pdf").string(), built.err};
}

std::size_t count_of(const std::string& text, const std::string& part) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
        ++count;
    }
    return count;
}

}  // namespace

TEST_CASE(
    "each page is its layout's, they are a multiple of four, and most cities have the designer's "
    "size") {
    const double bleed = Length::mm(3).to_pt();
    for (const Format& format : formats) {
        CAPTURE(format.layout);
        const auto [file, fit] = build(format);
        CHECK(count_of(fit, "portrait ") >= cities);
        CHECK(count_of(fit, "size body") <= 3);
        const double width = Length::mm(format.width).to_pt();
        const double height = Length::mm(format.height).to_pt();
        const std::vector<PageBox> trims = page_boxes(file, "TrimBox");
        CHECK(trims.size() % 4 == 0);
        CHECK(trims.size() > cities * format.pages_a_city);
        for (const PageBox& trim : trims) {
            CHECK(is_same(trim, {bleed, bleed, bleed + width, bleed + height}));
        }
        for (const PageBox& box : page_boxes(file, "BleedBox")) {
            CHECK(is_same(box, {0, 0, width + 2 * bleed, height + 2 * bleed}));
        }
    }
}

TEST_CASE("a layout of other documents than the edition's is refused, and nothing is written") {
    const TemporaryFolder folder;
    const Outcome refused = run({PORTRAITS_PROGRAM, "build", edition, "--layout", "leaflet",
                                 "--out", folder.path().string()});
    CHECK(refused.exit == 2);
    CHECK(refused.err.find("error: there is no layout leaflet for editions of portraits") !=
          std::string::npos);
    CHECK(fs::is_empty(folder.path()));
}

TEST_CASE("all cities fit Letter, a square and A5, in files that press and readers take") {
    for (const Format& format : formats) {
        CAPTURE(format.layout);
        const Outcome checked =
            run({PORTRAITS_PROGRAM, "check", edition, "--layout", format.layout});
        INFO(checked.out);
        CHECK(checked.exit == 0);
        CHECK(checked.out.find("error") == std::string::npos);
    }
}

}  // namespace portraits::tests
