// Levers that the portraits layout does not have, each in a small layout where it alone makes the text fit.

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <variant>

#include "mutate.h"
#include "tests/cli/process.h"
#include "trial.h"

namespace portraits::tests {
namespace {

namespace fs = std::filesystem;

constexpr const char* text_of_city =
    "  The city wants every one of its people, whatever their age or origin, to find something "
    "worth "
    "learning near their own front door, and it brings together schools, libraries, workplaces and "
    "associations so that nobody is left to look for it alone. Each district has a house of "
    "learning "
    "with a coordinator, a small budget and a council of neighbours who decide what is offered "
    "there, "
    "and twice a year all of them meet in the town hall to compare what they have done.\n";

constexpr const char* short_text = "  Each district has a house of learning.\n";

/// What a layout of one frame may vary.
struct Small {
    double height = 100;
    std::string step;         ///< the ladder's only one; none: the designer's values
    std::string more_blocks;  ///< after the text
};

void write_small_layout(const fs::path& folder, const Small& small) {
    write_file(
        folder / "small" / "layout.yaml",
        fmt::format("name: small\nbase: portraits\npage: {{width: 90, height: 140, bleed: 3}}\n"
                    "grid: {{baseline: 4.5, text_foot: 130}}\nstyles:\n"
                    "  body: {{font: Vollkorn 400, size: 9, leading: 4.5, baseline: 3.06, "
                    "hyphenate: true}}\n"
                    "sequence:\n  - {{page: city, each: city}}\n"));
    write_file(
        folder / "small" / "pages" / "city.yaml",
        fmt::format(
            "frames:\n  - frame: main\n    x: 18\n    y: 9\n    width: 54\n    height: {}\n{}"
            "    blocks:\n      - block: columns\n        gutter: 6\n        columns:\n"
            "          - - {{block: section, label: sections.plan, field: plan}}\n{}{}",
            small.height, small.step.empty() ? "" : "    ladder: main\n", small.more_blocks,
            small.step.empty() ? "" : "ladders:\n  main:\n    - " + small.step + "\n"));
}

Trial compose_small(const Small& small) {
    const TemporaryFolder folder;
    fs::copy(fs::path{PORTRAITS_SOURCE_DIR} / "layouts", folder.path() / "layouts",
             fs::copy_options::recursive);
    write_small_layout(folder.path() / "layouts", small);
    const fs::path edition = write_edition(folder.path(), [](std::string record, std::size_t) {
        record = with(record, "plan", fmt::format("|\n{}", text_of_city));
        return with(record, "short", std::string{"\n  plan: |\n  "} + short_text);
    });
    std::string text = read_file(edition);
    const std::size_t at = text.find("layout: portraits");
    REQUIRE(at != std::string::npos);
    text.replace(at, std::string_view{"layout: portraits"}.size(), "layout: small");
    write_file(edition, text);
    return compose(edition, folder.path() / "layouts");
}

const layout::PageFit& first_city(const Trial& trial) {
    const auto found =
        std::find_if(trial.report.pages.begin(), trial.report.pages.end(),
                     [](const auto& page) { return page.page.starts_with("city "); });
    REQUIRE(found != trial.report.pages.end());
    return *found;
}

/// All text of the first city's page.
std::string first_words(const Trial& trial) {
    std::string words;
    for (const ink::Item& item : trial.pages.at(0).content.items) {
        if (const auto* run = std::get_if<ink::GlyphRun>(&item.shape)) {
            words += run->text;
        }
    }
    return words;
}

/// How high the text stands at the designer's values.
double natural_height(Small small) {
    small.step.clear();
    small.height = 120;
    return first_city(compose_small(small)).frames.front().fill * 120;
}

/// The lever alone makes the text fit a frame that lacks some height, by no step more than it takes; it stays where it is in a frame
/// that lacks nothing.
void check_lever(const std::string& lever, const std::string& values, double lacking,
                 Small small = {}) {
    CAPTURE(lever);
    const double natural = natural_height(small);
    small.height = natural - lacking + 0.01;
    CHECK(first_city(compose_small(small)).frames.front().overset);
    small.step = fmt::format("{{step: {}, values: [{}], cost: 1}}", lever, values);
    const layout::PageFit tight = first_city(compose_small(small));
    CHECK_FALSE(tight.frames.front().overset);
    CHECK(tight.frames.front().fill > 0);
    REQUIRE(tight.steps.size() == 1);
    CHECK(tight.steps.front().starts_with(lever));
    small.height = natural + 0.01;
    CHECK(first_city(compose_small(small)).steps.empty());
}

constexpr double line = 4.5;

}  // namespace

TEST_CASE("closer lines make a text fit") { check_lever("leading body", "4.5, 4.4, 4.3", 0.5); }

TEST_CASE("closer letters save a line") {
    check_lever("tracking body", "0, -0.005, -0.01, -0.015", line);
}

TEST_CASE("closer words save a line") { check_lever("word space body", "1, 0.9, 0.8, 0.75", line); }

// Fewer lines than the optimum are hardly ever to be had: it has filled them. A line more fills a frame that is too high.
TEST_CASE("a paragraph takes a line more than its optimum where the page has room for it") {
    Small small;
    const double natural = natural_height(small);
    small.step = "{step: looseness body, values: [0, 1], cost: 0.01}";
    const auto at = [&](double height) {
        small.height = height;
        return first_city(compose_small(small));
    };
    CHECK(at(natural + 0.01).steps.empty());
    const layout::PageFit roomy = at(natural + line + 0.01);
    CHECK(roomy.steps == std::vector<std::string>{"looseness body 1"});
    CHECK(roomy.frames.front().fill > 0.99);
}

TEST_CASE("the short form of a text stands in for it where that is too long, and only there") {
    check_lever("short plan", "0, 1", 4 * line);
    Small small;
    small.step = "{step: short plan, values: [0, 1], cost: 1}";
    const auto words = [&](double height) {
        small.height = height;
        return first_words(compose_small(small));
    };
    CHECK(words(120).find("The city wants") != std::string::npos);
    CHECK(words(40).find("The city wants") == std::string::npos);
    CHECK(words(40).find("Each district has a house") != std::string::npos);
}

TEST_CASE("a block that may be left out makes room for a text") {
    Small small;
    small.more_blocks = "      - {block: location, width: 40, drop: drop location}\n";
    check_lever("drop location", "0, 1", line, small);
}

}  // namespace portraits::tests
