#include <doctest/doctest.h>

#include <random>

#include "generator/text/knuth_plass.h"
#include "tests/text/brute_force.h"

using portraits::Length;
using namespace portraits::text::knuth_plass;

namespace {

Length pt(double points) { return Length::pt(points); }

/// Words of the given widths with spaces of 3 that stretch by 2 and shrink by 1, ended as a
/// paragraph is.
std::vector<Item> words(const std::vector<double>& widths) {
    std::vector<Item> items;
    for (const double width : widths) {
        if (!items.empty()) {
            items.push_back(Item::glue(pt(3), pt(2), pt(1)));
        }
        items.push_back(Item::box(pt(width)));
    }
    items.push_back(Item::break_for(forbidden));
    items.push_back(Item::fill());
    items.push_back(Item::break_for(forced));
    return items;
}

std::vector<Item> without_fill(std::vector<Item> items) {
    items.erase(items.end() - 3, items.end() - 1);
    return items;
}

/// How many boxes stand on each line.
std::vector<int> boxes(const std::vector<Item>& items, const Breaks& breaks) {
    std::vector<int> counts;
    for (const Line& line : breaks.lines) {
        int count = 0;
        for (std::size_t i = line.first; i < line.last; ++i) {
            count += items[i].is_box() ? 1 : 0;
        }
        counts.push_back(count);
    }
    return counts;
}

Breaks fit(const std::vector<Item>& items, double measure, const Rules& rules) {
    const Length width = pt(measure);
    return total_fit(items, {&width, 1}, rules);
}

Rules ragged() {
    Rules rules;
    rules.shape = Shape::Ragged;
    return rules;
}

Rules balanced() {
    Rules rules = ragged();
    rules.tolerance = 4;
    rules.lines = Lines::Fewest;
    rules.wedge_demerits = 0;
    return rules;
}

class Random {
public:
    explicit Random(unsigned seed) : engine_{seed} {}
    int below(int n) { return static_cast<int>(engine_() % static_cast<unsigned>(n)); }
    bool one_in(int n) { return below(n) == 0; }

private:
    std::mt19937 engine_;
};

/// What stands between two boxes: mostly a space, now and then a hyphen, a tie, a forced break, or
/// several at once.
void add_gap(std::vector<Item>& items, Random& random) {
    switch (random.below(12)) {
        case 0:
        case 1:
        case 2: items.push_back(Item::break_for(50, pt(random.below(4)), true)); break;
        case 3:
            items.push_back(Item::break_for(random.one_in(2) ? last_resort : discouraged));
            [[fallthrough]];
        case 4:
            items.push_back(Item::break_for(forbidden));
            items.push_back(Item::glue(pt(3), pt(2), pt(1)));
            break;
        case 5:
            items.push_back(Item::break_for(-100));
            items.push_back(Item::glue(pt(2), pt(1), Length{}));
            items.push_back(Item::break_for(20));
            break;
        case 6:
            if (random.one_in(3)) {
                items.push_back(Item::fill());
                items.push_back(Item::break_for(forced));
            }
            break;
        default: items.push_back(Item::glue(pt(3), pt(2), pt(1))); break;
    }
    Item& gap = items.back();
    if (gap.kind != Item::Kind::Box && random.one_in(4)) {
        gap.end = gap.end - pt(1);
        gap.start = -pt(random.below(3));
    }
}

/// Gives boxes letters that may move, and hyphens what they add to that at either side.
void let_letters_move(std::vector<Item>& items, Random& random) {
    for (Item& item : items) {
        if (item.is_box()) {
            item.stretch = item.width * 0.1;
        } else if (item.flagged && random.one_in(2)) {
            item.stretch = pt(1);
            item.shrink = -pt(random.below(2));
        }
    }
}

std::vector<Item> random_items(Random& random) {
    std::vector<Item> items{Item::box(pt(random.below(5)))};
    const int count = 3 + random.below(8);
    for (int i = 0; i < count; ++i) {
        items.push_back(Item::box(pt(1 + random.below(random.one_in(9) ? 45 : 14))));
        if (i + 1 < count) {
            add_gap(items, random);
        }
    }
    if (random.one_in(2)) {
        items.push_back(Item::fill());
    }
    items.push_back(Item::break_for(forced));
    if (random.one_in(3)) {
        let_letters_move(items, random);
    }
    return items;
}

Rules random_rules(Random& random) {
    Rules rules;
    rules.shape = random.one_in(2) ? Shape::Ragged : Shape::Justified;
    rules.tolerance = random.one_in(4) ? 4 : 1;
    rules.last_line_min = random.one_in(3) ? 0.3 : 0;
    rules.lines = random.one_in(4) ? Lines::Fewest : Lines::Optimum;
    rules.looseness = random.one_in(3) ? random.below(3) - 1 : 0;
    if (random.one_in(2)) {
        rules.flagged_in_a_row = 1 + random.below(2);
    }
    return rules;
}

}  // namespace

TEST_CASE("total fit finds what trying every way finds") {
    Random random{20161115};
    for (int i = 0; i < 20'000; ++i) {
        const std::vector<Item> items = random_items(random);
        const Rules rules = random_rules(random);
        std::vector<Length> measures{pt(20 + random.below(20))};
        while (random.one_in(3)) {
            measures.push_back(pt(15 + random.below(30)));
        }
        const Breaks fast = total_fit(items, measures, rules);
        const testing::Way slow = testing::BruteForce{items, measures, rules}.best();
        CAPTURE(i);
        REQUIRE(fast.cost.broken == slow.cost.broken);
        // The sums are taken in the same order, but two ways may differ by less than their
        // rounding.
        REQUIRE(fast.cost.demerits == doctest::Approx(slow.cost.demerits).epsilon(1e-12));
        if (rules.lines == Lines::Fewest) {
            REQUIRE(fast.lines.size() == slow.breaks.size());
        }
        REQUIRE(fast.lines.back().last == slow.breaks.back());
    }
}

TEST_CASE("a paragraph that fits on one line stays on it") {
    const auto items = words({10, 10, 10});
    CHECK(boxes(items, fit(items, 40, Rules{})) == std::vector{3});
    CHECK(boxes(items, fit(items, 40, ragged())) == std::vector{3});
}

TEST_CASE("total fit looks ahead where first fit would leave a hole") {
    // First fit sets 20 + 20 on the first line and then leaves 20 alone beside the word of 45.
    const auto items = words({20, 18, 20, 45, 20, 20});
    const Breaks breaks = fit(items, 46, ragged());
    CHECK(boxes(items, breaks) == std::vector{2, 1, 1, 2});
}

TEST_CASE("justified lines stay within their limits where they can") {
    const auto items = words({14, 9, 12, 11, 13, 10, 12, 9, 14, 11, 10, 13});
    for (const Line& line : fit(items, 50, Rules{}).lines) {
        CHECK(line.ratio >= -1);
        CHECK(line.ratio <= 1);
    }
}

TEST_CASE("balanced lines are as few as can be and of near-equal length") {
    const auto items = without_fill(words(std::vector<double>(9, 10)));
    CHECK(boxes(items, fit(items, 88, balanced())) == std::vector{4, 5});
    CHECK(boxes(items, fit(items, 49, balanced())) == std::vector{3, 3, 3});
}

TEST_CASE("no more hyphens follow each other than allowed") {
    // Words of five syllables; wherever a line is full, it is full in the middle of one.
    std::vector<Item> items;
    for (int i = 0; i < 60; ++i) {
        items.push_back(Item::box(pt(7)));
        items.push_back(i % 5 == 4 ? Item::glue(pt(3), pt(2), pt(1))
                                   : Item::break_for(0, pt(2), true));
    }
    items.back() = Item::fill();
    items.push_back(Item::break_for(forced));
    Rules rules = ragged();
    rules.rag = 0.5;
    rules.flagged_demerits = 0;
    const auto longest_run = [&] {
        int run = 0;
        int longest = 0;
        for (const Line& line : fit(items, 48, rules).lines) {
            run = items[line.last].flagged ? run + 1 : 0;
            longest = std::max(longest, run);
        }
        return longest;
    };
    CHECK(longest_run() > 1);
    rules.flagged_in_a_row = 1;
    CHECK(longest_run() == 1);
}

TEST_CASE("looseness gives a line more where limits allow") {
    const auto items = words(std::vector<double>(30, 10));
    Rules rules;
    rules.tolerance = 2;
    const std::size_t lines = fit(items, 60, rules).lines.size();
    rules.looseness = 1;
    CHECK(fit(items, 60, rules).lines.size() == lines + 1);
}

TEST_CASE(
    "letters move only where spaces alone cannot fill every line, and in as few lines as can be") {
    auto items = words({20, 20, 20, 20});
    const auto moved = [&](double measure) {
        const Breaks breaks = fit(items, measure, Rules{});
        return std::pair{boxes(items, breaks), breaks.cost.broken};
    };
    CHECK(moved(45) == std::pair{std::vector{2, 2}, std::int64_t{0}});
    // The first line wants 46 and its space ends at 45.
    CHECK(moved(46).second >= 10'000);
    for (Item& item : items) {
        item.stretch = item.is_box() ? pt(1) : item.stretch;
    }
    CHECK(moved(45).second == 0);
    CHECK(moved(46) == std::pair{std::vector{2, 2}, std::int64_t{3}});
    CHECK(moved(47) == std::pair{std::vector{2, 2}, std::int64_t{10}});
    // Both lines of 43 give 1 by their space and 2 by their letters.
    CHECK(moved(40) == std::pair{std::vector{2, 2}, std::int64_t{20}});
    CHECK(moved(39).second >= 10'000);
}

TEST_CASE("a word wider than the measure has a line of its own and is reported") {
    const auto items = words({10, 90, 10});
    const Breaks breaks = fit(items, 40, ragged());
    CHECK(breaks.overfull());
    CHECK(boxes(items, breaks) == std::vector{1, 1, 1});
    CHECK(breaks.lines[1].overfull);
    CHECK_FALSE(breaks.lines[0].overfull);
}

TEST_CASE("a forced break ends a line however short it is, and two of them make an empty line") {
    std::vector<Item> items{Item::box(pt(10)),       Item::fill(),      Item::break_for(forced),
                            Item::break_for(forced), Item::box(pt(10)), Item::fill(),
                            Item::break_for(forced)};
    CHECK(boxes(items, fit(items, 40, ragged())) == std::vector{1, 0, 1});
}

TEST_CASE("a break of last resort is taken only where nothing else fits") {
    auto items = words({10, 10, 10, 10});
    items.insert(items.begin() + 5, Item::break_for(last_resort));
    items.insert(items.begin() + 6, Item::break_for(forbidden));
    CHECK(boxes(items, fit(items, 37, ragged())) == std::vector{2, 2});
    CHECK(boxes(items, fit(items, 10, ragged())) == std::vector{1, 1, 1, 1});
}

TEST_CASE("each line has its own measure") {
    const auto items = words(std::vector<double>(9, 10));
    const std::vector<Length> measures{pt(23), pt(36), pt(49)};
    CHECK(boxes(items, total_fit(items, measures, ragged())) == std::vector{2, 3, 4});
}

TEST_CASE("a column of lines breaks over frames and leaves no single line behind") {
    // Lines of 10, penalties between them: after the first and before the last of five a break is a
    // widow or orphan.
    std::vector<Item> items;
    for (int i = 0; i < 5; ++i) {
        items.push_back(Item::box(pt(10)));
        if (i < 4) {
            items.push_back(Item::break_for(i == 0 || i == 3 ? 1'000 : 0));
        }
    }
    items.push_back(Item::fill());
    items.push_back(Item::break_for(forced));
    const std::vector<Length> frames{pt(42), pt(50)};
    Rules rules = ragged();
    rules.tolerance = 4;
    CHECK(boxes(items, total_fit(items, frames, rules)) == std::vector{3, 2});
}
