#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>

#include "generator/design/design.h"
#include "generator/design/labels.h"
#include "tests/record/scratch_folder.h"

namespace portraits::design {
namespace {

const std::filesystem::path layouts = std::filesystem::path{PORTRAITS_SOURCE_DIR} / "layouts";

const FrameSpec& frame_of(const Design& design, const std::string& page, const std::string& name) {
    const std::vector<FrameSpec>& frames = design.pages.at(page).frames;
    const auto found = std::find_if(frames.begin(), frames.end(),
                                    [&](const FrameSpec& frame) { return frame.name == name; });
    REQUIRE(found != frames.end());
    return *found;
}

}  // namespace

TEST_CASE(
    "a layout has its base's swatches and styles, and its own in the place of those of the same "
    "name") {
    Diagnostics diagnostics;
    const Design base = load_design(layouts / "portraits", diagnostics);
    const Design leaflet = load_design(layouts / "leaflet", diagnostics);
    CHECK_FALSE(diagnostics.has_errors());
    CHECK(leaflet.house == base.house);
    CHECK(leaflet.swatches.size() == base.swatches.size());
    REQUIRE(leaflet.style("body") != nullptr);
    CHECK(leaflet.style("body")->size == base.style("body")->size);
    CHECK(base.style("panel title") == nullptr);
    CHECK(leaflet.style("panel title") != nullptr);
    const Design news = load_design(layouts / "news", diagnostics);
    CHECK(news.styles.size() > base.styles.size());
    CHECK(base.style("standfirst")->font.family == "Inter");
    CHECK(news.style("standfirst")->font.family == "Noto Serif");
}

TEST_CASE("a label that a layout lacks is its base's, and its own comes first") {
    Diagnostics diagnostics;
    const Labels base = load_labels(layouts / "portraits", "en-GB", diagnostics);
    const Labels leaflet = load_labels(layouts / "leaflet", "en-GB", diagnostics);
    CHECK_FALSE(diagnostics.has_errors());
    CHECK(leaflet.get("map.km") == base.get("map.km"));
    CHECK(leaflet.has("pillars.alt"));
    CHECK_FALSE(base.has("pillars.alt"));
    CHECK(leaflet.get("none.such") == "«none.such»");
    CHECK(leaflet.missing().has_errors());
}

TEST_CASE("a layout for another page has its base's order of pages and templates, drawn anew") {
    Diagnostics diagnostics;
    const Design base = load_design(layouts / "portraits", diagnostics);
    const Design letter = load_design(layouts / "portraits-letter", diagnostics);
    CHECK_FALSE(diagnostics.has_errors());
    CHECK(letter.page.width == Length::mm(215.9));
    CHECK(letter.bleed == base.bleed);
    REQUIRE(letter.sequence.size() == base.sequence.size());
    REQUIRE(letter.pages.size() == base.pages.size());
    const FrameSpec& a4 = frame_of(base, "portrait", "main");
    const FrameSpec& us = frame_of(letter, "portrait", "main");
    CHECK(a4.box.size.height == Length::mm(216));
    CHECK(us.box.size.height == Length::mm(202.5));
    CHECK(us.box.right() == letter.page.width - Length::mm(16.5));
}

TEST_CASE("a style without a font is the base's with some values changed") {
    Diagnostics diagnostics;
    const Design base = load_design(layouts / "portraits", diagnostics);
    const Design a5 = load_design(layouts / "portraits-a5", diagnostics);
    CHECK_FALSE(diagnostics.has_errors());
    REQUIRE(a5.style("cover title") != nullptr);
    CHECK(a5.style("cover title")->size < base.style("cover title")->size);
    CHECK(a5.style("cover title")->font.family == base.style("cover title")->font.family);
    CHECK(a5.style("cover title")->balance);
}

TEST_CASE("a new style that does not say its font and measures is an error") {
    const record::testing::ScratchFolder folder{"new-style"};
    for (const char* schema : {"layout.schema.json", "page.schema.json"}) {
        std::filesystem::copy(layouts / schema, ".");
    }
    folder.write("own/layout.yaml",
                 "name: own\npage: {width: 100, height: 100, bleed: 3}\n"
                 "grid: {baseline: 4.5, text_foot: 90}\nstyles: {body: {size: 9}}\n");
    Diagnostics diagnostics;
    load_design("own", diagnostics);
    REQUIRE(diagnostics.has_errors());
    const std::vector<Diagnostic> found = diagnostics.sorted();
    CHECK(std::any_of(found.begin(), found.end(), [](const Diagnostic& one) {
        return one.message == "style body has no font";
    }));
}

TEST_CASE("the panels of a folded sheet have widths of their own") {
    Diagnostics diagnostics;
    const Design leaflet = load_design(layouts / "leaflet", diagnostics);
    REQUIRE(leaflet.folded.size() == 2);
    for (const FoldedSide& side : leaflet.folded) {
        Length right;
        for (const FoldedSide::Panel& panel : side.panels) {
            CHECK(panel.left == right);
            right += leaflet.pages.at(panel.page).width.value_or(leaflet.page.width);
        }
        CHECK(right == Length::mm(297));
    }
}

}  // namespace portraits::design
