// The 37 records of the members' meeting, as they are: each on its page, set as a designer would have it.

#include <doctest/doctest.h>

#include <algorithm>

#include "page_check.h"
#include "tests/cli/process.h"
#include "trial.h"

namespace portraits::tests {
namespace {

const Trial& brochure() {
    static const Trial trial = compose(real_edition());
    return trial;
}

bool moved(const layout::PageFit& page, const std::string& lever) {
    return std::any_of(page.steps.begin(), page.steps.end(),
                       [&](const std::string& step) { return step.starts_with(lever); });
}

std::size_t count_of(const std::vector<const layout::PageFit*>& pages, const std::string& lever) {
    return static_cast<std::size_t>(
        std::count_if(pages.begin(), pages.end(),
                      [&](const layout::PageFit* page) { return moved(*page, lever); }));
}

layout::Linage all_lines(const Trial& trial) {
    layout::Linage lines;
    for (const layout::PageFit* page : portraits_of(trial)) {
        lines += page->lines;
    }
    return lines;
}

}  // namespace

TEST_CASE("every real city fits one page, most of them at the designer's size") {
    const std::vector<const layout::PageFit*> pages = portraits_of(brochure());
    CHECK(pages.size() == 37);
    CHECK_FALSE(brochure().diagnostics.has_errors());
    CHECK(count_of(pages, "second page") == 0);
    CHECK(count_of(pages, "size body") <= 3);
}

TEST_CASE("no page of the brochure has ink that touches, leaves the page, or a head alone") {
    for (const ink::Page& page : brochure().pages) {
        if (page.name.starts_with("portrait")) {
            for (const std::string& fault : faults_of(page, brochure().job)) {
                FAIL_CHECK(fault);
            }
        }
    }
}

TEST_CASE("the rag is even, no line is too wide, and no paragraph ends in a single word") {
    const layout::Linage lines = all_lines(brochure());
    MESSAGE("lines: ", lines.lines, ", under 0.8 of the measure: ", lines.shortish,
            ", under 0.75: ", lines.short_lines, ", hyphens: ", lines.hyphens,
            ", single words: ", lines.single_words);
    CHECK(lines.overfull == 0);
    CHECK(lines.hyphen_runs == 0);
    CHECK(lines.shortish * 10 < lines.lines);
}

TEST_CASE(
    "one line of the layout sets the same records justified, within the limits of word spaces") {
    const TemporaryFolder folder;
    const auto layouts = write_layouts(
        folder.path(), "layout.yaml", "hyphenate: true, hang: true, grid: true, first_indent: 4.5}",
        "hyphenate: true, hang: true, grid: true, first_indent: 4.5, "
        "justified: true}");
    const Trial trial = compose(real_edition(), layouts);
    CHECK_FALSE(trial.diagnostics.has_errors());
    const layout::Linage lines = all_lines(trial);
    MESSAGE("word spaces from ", lines.tightest, " to ", lines.loosest,
            ", lines left short: ", lines.unjustified);
    CHECK(lines.loosest > 1.2);
    CHECK(lines.tightest >= 0.75);
    CHECK(lines.loosest <= 1.6);
    CHECK(count_of(portraits_of(trial), "second page") == 0);
}

}  // namespace portraits::tests
