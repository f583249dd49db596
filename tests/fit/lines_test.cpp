// Each paragraph of the 37 records by itself: where a line is beyond its limits, no set of breaks would have done better. The
// reference tries every line from every break.

#include <doctest/doctest.h>

#include <charconv>
#include <cmath>
#include <filesystem>
#include <map>
#include <string_view>

#include "paragraphs.h"
#include "tests/cli/process.h"
#include "tests/text/least_faults.h"
#include "trial.h"

namespace portraits::tests {
namespace {

namespace fs = std::filesystem;

const fs::path source{PORTRAITS_SOURCE_DIR};

using text::knuth_plass::testing::Faults;
using text::knuth_plass::testing::LeastFaults;

/// The body's size on each city's page, as copyfitting left it.
std::map<std::string, layout::Tightness> levers_of(const Trial& trial) {
    constexpr std::string_view lever = "size body ";
    std::map<std::string, layout::Tightness> levers;
    for (const layout::PageFit* page : portraits_of(trial)) {
        layout::Tightness& tightness = levers[page->page.substr(page->page.find(' ') + 1)];
        for (const std::string& step : page->steps) {
            if (step.starts_with(lever)) {
                double size = 0;
                std::from_chars(step.data() + lever.size(), step.data() + step.size(), size);
                tightness.set("size body", size);
            }
        }
    }
    return levers;
}

/// What became of all paragraphs of the columns.
struct Tally {
    int paragraphs = 0;
    int lines = 0;
    Faults faults;
    int with_faults = 0;
    int hyphenable = 0;  ///< of these, in a style that is hyphenated
};

/// No breaks of a ragged paragraph have fewer lines beyond the limit without a shorter one, or a longer shortest line without more of
/// them. Of justified text that no breaks fill, some lines are ragged, none with a hole.
void check(const ColumnParagraph& paragraph, const Faults& found, LeastFaults& reference) {
    CAPTURE(paragraph.where);
    if (paragraph.style.setting == text::Setting::Justified) {
        CHECK(reference.fewest().light() > 0);
        CHECK(found.worst < 0.4);
        return;
    }
    CHECK_FALSE(reference.fewest_within(found.worst) < found);
    CHECK(found < reference.fewest_within(std::nextafter(found.worst, 0.0)));
}

/// Sets every paragraph as its page has it, and holds those with faults against the least that any breaks of them have.
Tally set_all(const ParagraphBench& bench, const Trial& trial) {
    const std::map<std::string, layout::Tightness> levers = levers_of(trial);
    Tally tally;
    for (const record::City& city : bench.cities()) {
        for (const ColumnParagraph& paragraph : bench.paragraphs(city, levers.at(city.slug))) {
            const SetParagraph set = bench.set(paragraph);
            LeastFaults reference{set.items, paragraph.measure, set.rules};
            const Faults found = reference.of(set.breaks);
            ++tally.paragraphs;
            tally.lines += static_cast<int>(set.breaks.lines.size());
            tally.faults = tally.faults + found;
            if (!found.none()) {
                ++tally.with_faults;
                tally.hyphenable += paragraph.style.hyphenate ? 1 : 0;
                check(paragraph, found, reference);
            }
        }
    }
    return tally;
}

layout::Linage all_lines(const Trial& trial) {
    layout::Linage lines;
    for (const layout::PageFit* page : portraits_of(trial)) {
        lines += page->lines;
    }
    return lines;
}

}  // namespace

TEST_CASE("a ragged line is under 0.75 of the measure only where no breaks of its text do better") {
    const Trial trial = compose(real_edition());
    const ParagraphBench bench{real_edition(), source / "layouts"};
    const Tally tally = set_all(bench, trial);
    const layout::Linage lines = all_lines(trial);
    MESSAGE(tally.lines, " lines, under 0.8 of the measure: ", lines.shortish,
            ", under 0.75: ", tally.faults.beyond, " in ", tally.with_faults, " of ",
            tally.paragraphs, " paragraphs, ", tally.with_faults - tally.hyphenable,
            " of them in lists, which the design does not hyphenate");
    CHECK(tally.faults.never == 0);
    CHECK(tally.faults.parted == 0);
    CHECK(static_cast<std::size_t>(tally.lines) == lines.lines);
    CHECK(static_cast<std::size_t>(tally.faults.beyond) == lines.short_lines);
}

TEST_CASE("justified text has ragged lines only where no breaks of it fill all") {
    const TemporaryFolder folder;
    const fs::path layouts = justified_layouts(folder.path());
    const Trial trial = compose(real_edition(), layouts);
    const ParagraphBench bench{real_edition(), layouts};
    const Tally tally = set_all(bench, trial);
    const layout::Linage lines = all_lines(trial);
    MESSAGE(lines.unjustified, " of ", tally.lines, " lines ragged, ", lines.tracked,
            " with letters moved by ", lines.most_tracking, " em at most");
    CHECK(tally.faults.never == 0);
    CHECK(lines.most_tracking > 0.005);
    CHECK(lines.most_tracking <= 0.015);
    // The lists are ragged by design.
    CHECK(static_cast<std::size_t>(tally.faults.beyond) == lines.unjustified + lines.short_lines);
}

}  // namespace portraits::tests
