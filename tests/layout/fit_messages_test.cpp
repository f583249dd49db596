#include "generator/layout/fit_messages.h"

#include <doctest/doctest.h>

#include <memory>

#include "generator/layout/passage.h"
#include "tests/layout/mock_flow.h"
#include "tests/layout/setting.h"

namespace portraits::layout::test {
namespace {

PageSource source() {
    Diagnostics diagnostics;
    const auto file = std::make_shared<const SourceFile>(
        "cork.yaml", "city: Cork\nplan: |\n  One unbreakable word.\n");
    return {"portrait cork", record::parse_yaml(file, diagnostics)};
}

std::string told(const FittedPage& page) {
    Diagnostics diagnostics;
    report_shortages(page, source(), diagnostics);
    std::string text;
    for (const Diagnostic& diagnostic : diagnostics.sorted()) {
        text += render(diagnostic);
    }
    return text;
}

}  // namespace

TEST_CASE("overset text is told at its field, with what is over and what was tried") {
    FittedPage page;
    Overset over{"main",
                 "plan",
                 "needs 9.0 mm more height",
                 false,
                 Length::mm(9),
                 2,
                 14,
                 {"picture height 45", "size body 8.4"}};
    page.overset.push_back(over);
    CHECK(told(page) ==
          "cork.yaml:2:1: error: portrait cork: plan does not fit frame main: 9.0 mm, 2 lines over "
          "(needs 9.0 mm more height) [overset]\n"
          "  2 | plan: |\n"
          "    | ^~~~\n"
          "    = about 14 words must go; tried up to picture height 45, size body 8.4\n");
}

TEST_CASE("a word wider than its column is told at its place") {
    FittedPage page;
    Overset over;
    over.frame = "main";
    over.field = "plan";
    over.sideways = true;
    page.overset.push_back(over);
    CHECK(told(page) ==
          "cork.yaml:3:7: error: portrait cork: a line of plan is wider than its column in frame "
          "main [overset]\n"
          "  3 |   One unbreakable word.\n"
          "    |       ^~~~~~~~~~~\n"
          "    = divide or replace the word unbreakable\n");
}

TEST_CASE("a page that is too empty is warned of, with the words that are missing") {
    FittedPage page;
    page.underfull.push_back({"main", "plan", 0.48, 0.6, 130});
    CHECK(told(page) ==
          "cork.yaml:2:1: warning: portrait cork: frame main is filled to 48 %, under the layout's "
          "60 % [underfull]\n"
          "  2 | plan: |\n"
          "    | ^~~~\n"
          "    = about 130 words are missing\n");
}

TEST_CASE("the surplus of a column is measured in the lines and words of its field") {
    // Ten lines of four words in 54 mm, of which six fit.
    Parts parts = paragraph(10);
    class Worded : public Strip {
    public:
        using Strip::Strip;
        Material material(Length width, const Tightness& tightness) const override {
            Material result = Strip::material(width, tightness);
            result.lines.lines = 10;
            result.lines.words = 40;
            return result;
        }
    };
    const FlowPtr flow = of_field("plan", FlowPtr{std::make_shared<Worded>(parts)});
    const BlockPtr block = columns({{flow}}, {1, Length{}});
    design::FrameSpec spec;
    spec.name = "main";
    spec.box = Rect::mm(0, 0, 54, 6 * 4.5);
    const FilledFrame frame{&spec, block, nullptr};
    const Overset over =
        overset_of(frame, place_in(frame, {}), block->place({spec.box.size.width, unbounded}, {}));
    CHECK(over.field == "plan");
    CHECK(over.lines == doctest::Approx(4).epsilon(0.3));
    CHECK(over.words >= 16);
    CHECK(over.words <= 17);
}

}  // namespace portraits::layout::test
