#include <doctest/doctest.h>

#include "generator/design/design.h"
#include "generator/design/labels.h"

namespace portraits::design {
namespace {

const std::filesystem::path layouts = std::filesystem::path{PORTRAITS_SOURCE_DIR} / "layouts";

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
