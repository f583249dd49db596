#include <doctest/doctest.h>

#include <algorithm>

#include "generator/layout/city_name.h"
#include "generator/layout/fit_solve.h"
#include "generator/layout/headline.h"
#include "generator/layout/intro.h"
#include "generator/layout/picture.h"
#include "generator/layout/running_foot.h"
#include "setting.h"

namespace portraits::layout::test {
namespace {

/// The block as the portrait's ladder fits it; its badness is what the levers cost.
Placed by_ladder(const std::string& ladder, BlockPtr block, double width, double height) {
    design::FrameSpec frame;
    frame.box = Rect::mm(0, 0, width, height);
    const auto& ladders = setting().design().pages.at("portrait").ladders;
    const auto found = std::find_if(ladders.begin(), ladders.end(),
                                    [&](const design::Ladder& one) { return one.name == ladder; });
    REQUIRE(found != ladders.end());
    Solution solution = solve({&frame, std::move(block), nullptr}, *found, {}, {});
    solution.placed.badness = solution.candidate.cost;
    return std::move(solution.placed);
}

Placed name(const std::string& leading, const std::string& other = {},
            const std::string& lang = {}) {
    CityNames names;
    names.leading = leading;
    names.other = other;
    names.other_lang = lang;
    return by_ladder("name", city_name(setting().scribe(), names), 144, 13.5);
}

Placed line_of(const std::string& words) {
    return by_ladder("headline", headline(setting().scribe(), words), 174, 16.5);
}

Photo photo(std::string caption) {
    Photo result;
    result.width = 3000;
    result.height = 2000;
    result.alt = "A harbour";
    result.caption = std::move(caption);
    return result;
}

Tightness with(std::string_view lever, double value) {
    Tightness tightness;
    tightness.set(lever, value);
    return tightness;
}

}  // namespace

TEST_CASE("both names stand on one baseline, the other in the accent colour and its language") {
    const Placed placed = name("Suwon", "수원", "ko");
    const auto all = runs(placed.ink);
    REQUIRE(all.size() == 2);
    CHECK(placed.badness == 0);
    CHECK(y_of(*all[0]) == doctest::Approx(13));
    CHECK(y_of(*all[1]) == doctest::Approx(13));
    CHECK(x_of(*all[0]) == doctest::Approx(-0.8));
    CHECK(x_of(*all[1]) - right_of(*all[0]) ==
          doctest::Approx(Length::pt(46 * 0.28).to_mm()).epsilon(0.05));
    CHECK(all[1]->colour == setting().scribe().accent().solid);
    CHECK(structure(placed.ink) == "H1(Span)");
    CHECK(placed.ink.nodes[1].lang == "ko");
}

TEST_CASE("the other name gives way first, then the leading one") {
    CHECK(name("Espoo", "Esbo").badness == 0);
    CHECK(name("Melitopol", "Melitopol again").badness == 1);
    CHECK(name("Mexico City", "Ciudad de México").badness == 2);
    const Placed below = name("Gwangmyeong River", "Gwangmyeong");
    CHECK(below.badness == 2);
    CHECK(y_of(*runs(below.ink).back()) > 13.5);
    CHECK(runs(below.ink).front()->size.to_pt() == doctest::Approx(40));
    CHECK(below.used.height.to_mm() == doctest::Approx(13.5));
    CHECK(name("Gwangmyeong River").badness == 1);
}

TEST_CASE("a name is never wider than its limit") {
    std::string leading;
    for (int letters = 1; letters < 30; ++letters) {
        leading += letters % 9 == 0 ? ' ' : 'n';
        for (const std::string other : {"", "Łódź", "A rather long other name"}) {
            const Placed placed = name("N" + leading, other);
            for (const ink::GlyphRun* run : runs(placed.ink)) {
                CHECK(right_of(*run) <= 144);
            }
        }
    }
    const Placed refused = name(std::string(60, 'n'));
    CHECK(refused.verdict == Verdict::Refused);
    CHECK(refused.reason == "the name needs 1 lines of 28 pt, or is wider than 144 mm");
}

TEST_CASE("a very long name stands on two lines, the other one after it") {
    const Placed placed = name("Saint-Aurelian-upon-the-Upper-Meander", "Santo");
    const auto all = runs(placed.ink);
    REQUIRE(all.size() == 3);
    CHECK(y_of(*all[1]) - y_of(*all[0]) == doctest::Approx(9.3));
    CHECK(y_of(*all[2]) == doctest::Approx(y_of(*all[1])));
    CHECK(placed.used.height.to_mm() == doctest::Approx(13.5));
    CHECK(structure(placed.ink) == "H1(Span)");
}

TEST_CASE("a headline becomes smaller before it takes a second line") {
    CHECK(runs(line_of("Short and clear").ink).front()->size.to_pt() == doctest::Approx(16.5));
    double last = 16.5;
    std::string words = "A city";
    Placed placed;
    while ((placed = line_of(words)).verdict == Verdict::Full) {
        const ink::GlyphRun& run = *runs(placed.ink).front();
        CHECK(run.size.to_pt() <= last);
        CHECK(right_of(run) <= 174);
        last = run.size.to_pt();
        words += " learns";
    }
    CHECK(last == doctest::Approx(13.5));
    CHECK(placed.reason == "needs 3 lines of 13.5 pt where two can stand");
}

TEST_CASE("two lines of a headline begin 2 mm higher and keep to 141 mm") {
    std::string words = "A city";
    while (runs(line_of(words).ink).size() < 2) {
        words += " learns";
    }
    const Placed placed = line_of(words);
    CHECK(placed.used.height.to_mm() == doctest::Approx(2 * 5.25 - 2));
    const auto all = runs(placed.ink);
    CHECK(y_of(*all[1]) - y_of(*all[0]) == doctest::Approx(5.25));
    CHECK(y_of(*all[0]) == doctest::Approx(-2 + 4.4));
    CHECK(right_of(*all[0]) <= 141);
}

TEST_CASE("an intro takes whole lines of the grid and is raised") {
    for (std::size_t count = 5; count < 80; count += 5) {
        const Placed placed =
            intro(setting().scribe(), rich({prose(count)}))->place(space(114, 200), {});
        const double lines = static_cast<double>(runs(placed.ink).size());
        const double height = placed.used.height.to_mm();
        CHECK(height == doctest::Approx(std::ceil(lines * 6 / 4.5) * 4.5));
        CHECK(y_of(*runs(placed.ink).front()) == doctest::Approx(4.4 - 1.1));
    }
}

TEST_CASE("the bar opens a page that has no picture") {
    const BlockPtr block = intro(setting().scribe(), rich({"Words."}));
    const Placed with_picture = block->place(space(114, 200), {});
    CHECK(rules(with_picture.ink).empty());
    const Placed without = block->place(space(114, 200), with("picture shown", 0));
    CHECK(rules(without.ink).size() == 1);
    CHECK(without.used.height - with_picture.used.height == Length::mm(4.5));
    Tightness bare;
    bare.set_variant("bare");
    CHECK(block->place(space(114, 200), bare).used.height == without.used.height);
    const BlockPtr plain = intro(setting().scribe(), rich({"Words."}), Opening::Plain);
    CHECK(rules(plain->place(space(114, 200), with("picture shown", 0)).ink).empty());
}

TEST_CASE("a picture is 135 wide and as high as its lever says, with caption and white below") {
    for (double height = 45; height <= 81; height += 4.5) {
        const Placed placed = picture(setting().scribe(), photo("Photo: the city"))
                                  ->place(space(114, 216), with("picture height", height));
        const auto& drawn = std::get<ink::Picture>(placed.ink.items.front().shape);
        CHECK(drawn.frame.size.width.to_mm() == doctest::Approx(135));
        CHECK(drawn.frame.size.height.to_mm() == doctest::Approx(height));
        CHECK(placed.used.height.to_mm() == doctest::Approx(height + 9));
        CHECK(y_of(run_with(placed.ink, "Photo")) == doctest::Approx(height + 3.4));
    }
    const Placed two = picture(setting().scribe(), photo(prose(30)))->place(space(114, 216), {});
    CHECK(two.used.height.to_mm() == doctest::Approx(81 + 9 + 4.5));
}

TEST_CASE("a picture says in words what it shows") {
    const Placed placed =
        rail_picture(setting().scribe(), photo("Credit"))->place(space(54, 216), {});
    CHECK(structure(placed.ink) == "Figure Caption");
    CHECK(placed.ink.nodes.front().alt == "A harbour");
    CHECK(placed.used.height.to_mm() == doctest::Approx(36 + 4.5 + 6));
}

TEST_CASE("a picture that is not shown leaves nothing") {
    const Placed placed =
        picture(setting().scribe(), photo("x"))->place(space(114, 216), with("picture shown", 0));
    CHECK(placed.verdict == Verdict::Empty);
    CHECK(placed.used.height == Length{});
}

TEST_CASE("running foot and folio are artifacts on one baseline") {
    const Placed placed =
        running_foot(setting().scribe(), "Learning", "28")->place(space(174, 4.5), {});
    CHECK(placed.ink.nodes.empty());
    CHECK(right_of(run_with(placed.ink, "28")) == doctest::Approx(174));
    CHECK(y_of(run_with(placed.ink, "28")) == doctest::Approx(3.15));
}

}  // namespace portraits::layout::test
