// What other people's programs say of the written files.

#include <doctest/doctest.h>

#include <algorithm>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

#include "tests/cli/process.h"
#include "tests/e2e/brochure.h"

using portraits::tests::brochure;
using portraits::tests::lines_with;
using portraits::tests::Outcome;
using portraits::tests::output_of;

namespace {

std::vector<std::string> both() { return {brochure().print, brochure().screen}; }

/// The words of a line of `pdffonts` after the name and type: emb, sub, uni.
std::string embedding_of(const std::string& line) {
    std::istringstream words{line};
    std::vector<std::string> all;
    for (std::string word; words >> word;) {
        all.push_back(word);
    }
    REQUIRE(all.size() >= 6);  // … emb sub uni object generation
    const std::size_t emb = all.size() - 5;
    return all[emb] + " " + all[emb + 1] + " " + all[emb + 2];
}

}  // namespace

TEST_CASE("qpdf finds both files sound") {
    for (const std::string& file : both()) {
        const std::string report = output_of({"qpdf", "--check", file});
        CHECK(report.find("No syntax or stream encoding errors found") != std::string::npos);
    }
}

TEST_CASE("every font is embedded, subset and can be copied from") {
    for (const std::string& file : both()) {
        std::istringstream lines{output_of({"pdffonts", file})};
        std::string line;
        std::getline(lines, line);
        std::getline(lines, line);
        int fonts = 0;
        for (; std::getline(lines, line); ++fonts) {
            CAPTURE(line);
            CHECK(embedding_of(line) == "yes yes yes");
        }
        CHECK(fonts >= 6);
    }
}

TEST_CASE("mutool draws both files without a complaint of its own") {
    // Debian builds it without colour management, and it says so of every file with a profile.
    const std::string known = "warning: ICC support is not available\n";
    for (const std::string& file : both()) {
        Outcome drawn = portraits::tests::run(
            {"mutool", "draw", "-q", "-r", "20", "-F", "ppm", "-o", "/dev/null", file});
        CHECK(drawn.exit == 0);
        if (const std::size_t at = drawn.err.find(known); at != std::string::npos) {
            drawn.err.erase(at, known.size());
        }
        CHECK(drawn.err == "");
    }
}

TEST_CASE("Ghostscript interprets both files without a warning") {
    for (const std::string& file : both()) {
        const Outcome run = portraits::tests::run(
            {"gs", "-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-sDEVICE=nullpage", file});
        CHECK(run.exit == 0);
        CHECK(run.out == "");
        CHECK(run.err == "");
    }
}

TEST_CASE("the print file is laid down in process colours alone") {
    std::istringstream lines{output_of({"gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=inkcov",
                                        "-r20", "-o", "-", brochure().print})};
    std::size_t pages = 0;
    for (std::string line; std::getline(lines, line); ++pages) {
        CAPTURE(line);
        CHECK(line.find("CMYK OK") != std::string::npos);
    }
    CHECK(pages == brochure().pages.size());
}

TEST_CASE("the print file holds no annotations and the screen file links") {
    CHECK(output_of({"qpdf", "--qdf", "--object-streams=disable", brochure().print, "-"})
              .find("/Annots") == std::string::npos);
    const std::string urls = output_of({"pdfinfo", "-url", brochure().screen});
    CHECK(lines_with(urls, "mailto:").size() >= 30);
}

TEST_CASE("the bookmarks are the outline") {
    const std::string bookmarks = output_of({"mutool", "show", brochure().screen, "outline"});
    for (const auto& entry : brochure().outline) {
        CAPTURE(entry.title);
        CHECK(bookmarks.find("\"" + entry.title + "\"") != std::string::npos);
    }
    CHECK(lines_with(bookmarks, "#").size() == brochure().outline.size());
}

TEST_CASE("every city has a bookmark below its country") {
    const auto& outline = brochure().outline;
    for (const auto& city : brochure().session->edition().cities) {
        CAPTURE(city.name);
        const auto at = std::find_if(outline.begin(), outline.end(), [&city](const auto& entry) {
            return entry.title.starts_with(city.name);
        });
        REQUIRE(at != outline.end());
        const auto above = std::find_if(std::make_reverse_iterator(at), outline.rend(),
                                        [&](const auto& entry) { return entry.level < at->level; });
        REQUIRE(above != outline.rend());
        CHECK(above->title == city.country);
    }
}
