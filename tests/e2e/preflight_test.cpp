// The brochure read back with a press's eye, and its structure by poppler against the records.

#include "generator/check/preflight.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

#include "generator/record/rich_text.h"
#include "tests/cli/process.h"
#include "tests/e2e/brochure.h"

using namespace portraits::check;
using portraits::record::City;
using portraits::record::RichText;
using portraits::tests::brochure;
using portraits::tests::output_of;

namespace {

pdf::Report report_of(const std::string& file, pdf::Medium medium) {
    std::vector<pdf::PageSource> sources;
    for (const portraits::ink::Page& page : brochure().pages) {
        sources.push_back({page.name, "", page.content.items.empty(), {}});
    }
    pdf::Limits limits;
    limits.ink = 3;  // of the press that the brochure is for
    return pdf::check_file(portraits::tests::read_file(file), file, medium, limits, sources);
}

/// The words of a text without the breaks in it: poppler gives each content a line, in quotes.
std::string run_together(const std::string& text) {
    std::string all;
    std::istringstream lines{text};
    for (std::string line; std::getline(lines, line);) {
        const std::size_t begin = line.find('"');
        const std::size_t end = line.rfind('"');
        if (begin < end) {
            all += line.substr(begin + 1, end - begin - 1);
        }
    }
    return all;
}

/// Only letters and digits count: spaces and hyphens are where lines end.
std::string bare(const std::string& text) {
    std::string all;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (std::isalnum(byte) != 0) {
            all += c;
        }
    }
    return all;
}

/// How each text of a record begins, in the order in which they are to be read. No more than the beginning: poppler ends a content
/// at the first mark inside it, such as that of a hyphen at a line's end.
std::vector<std::string> beginnings(const City& city) {
    constexpr std::size_t surely_on_the_first_line = 20;
    std::vector<std::string> all{bare(city.headline)};
    for (const RichText* text : {&city.intro, &city.vision, &city.challenges, &city.plan}) {
        std::istringstream paragraphs{plain_text(*text)};
        for (std::string paragraph; std::getline(paragraphs, paragraph);) {
            all.push_back(bare(paragraph).substr(0, surely_on_the_first_line));
        }
    }
    return all;
}

}  // namespace

TEST_CASE("the brochure for print passes its preflight") {
    const pdf::Report report = report_of(brochure().print, pdf::Medium::Print);
    CHECK_MESSAGE(report.findings.empty(), to_text(report));
    CHECK(report.pages == brochure().pages.size());
    CHECK(report.ink > 1);
}

TEST_CASE("the brochure for screens keeps the rules of tagged files") {
    const pdf::Report report = report_of(brochure().screen, pdf::Medium::Screen);
    for (const pdf::Finding& finding : report.findings) {
        // The covers set a tint of the house colour at 4.25 : 1, and city names without their languages.
        const bool design = finding.rule == "text-contrast" || finding.rule == "text-language";
        CHECK_MESSAGE((design && finding.page_name.ends_with("cover")), finding.rule, ": page ",
                      finding.page, " ", finding.message);
    }
}

TEST_CASE("poppler reads each city's text in the order of its record") {
    const std::string read =
        bare(run_together(output_of({"pdfinfo", "-struct-text", brochure().screen})));
    for (const City& city : brochure().session->edition().cities) {
        CAPTURE(city.slug);
        std::size_t at = 0;
        for (const std::string& text : beginnings(city)) {
            CAPTURE(text);
            const std::size_t found = read.find(text, at);
            CHECK(found != std::string::npos);
            at = found == std::string::npos ? at : found + text.size();
        }
    }
}
