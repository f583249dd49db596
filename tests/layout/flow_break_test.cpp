#include "generator/layout/flow_break.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <random>

#include "generator/layout/flow_balance.h"
#include "generator/layout/flow_points.h"
#include "generator/layout/grid.h"
#include "mock_flow.h"

namespace portraits::layout::test {
namespace {

std::vector<int> counts(const Material& in, const std::vector<PartRange>& ranges) {
    std::vector<int> result;
    for (const PartRange& range : ranges) {
        result.push_back(boxes(in, range));
    }
    return result;
}

std::vector<int> over(const Material& in, std::initializer_list<double> heights) {
    std::vector<Length> lengths;
    for (const double height : heights) {
        lengths.push_back(Length::mm(height));
    }
    return counts(in, break_over(in, lengths));
}

std::vector<int> balanced(const Material& in, int columns, double limit = 1000) {
    return counts(in, balance_over(in, columns, Length::mm(limit)).columns);
}

double squared_lines(Length difference) {
    const double lines = difference / grid_line();
    return lines * lines;
}

/// The least cost over all ways to divide a material into columns, tried one by one.
class BruteForce {
public:
    BruteForce(const Material& in, int columns, Length limit)
        : in_{&in}, points_{break_points(in)}, columns_{columns}, limit_{limit} {
        extend(0, 0);
    }

    [[nodiscard]] double least() const { return least_; }

private:
    void extend(std::size_t begin, double penalties) {
        if (begin >= in_->parts.size()) {
            judge(penalties);
            return;
        }
        if (static_cast<int>(heights_.size()) == columns_) {
            return;
        }
        for (const BreakPoint& point : points_) {
            if (point.before < begin || point.after <= begin) {
                continue;
            }
            const bool forced = point.cost == -Penalty::never;
            heights_.push_back(height_of(*in_, {begin, point.before}));
            extend(point.after, penalties + (forced ? 0 : point.cost));
            heights_.pop_back();
            if (forced) {
                break;
            }
        }
    }

    void judge(double penalties) {
        const Length foot = *std::max_element(heights_.begin(), heights_.end());
        if (foot > limit_) {
            return;
        }
        double cost = penalties;
        for (const Length height : heights_) {
            cost += squared_lines(foot - height);
        }
        cost += squared_lines(foot) * (columns_ - static_cast<int>(heights_.size()));
        least_ = std::min(least_, cost);
    }

    const Material* in_;
    std::vector<BreakPoint> points_;
    int columns_;
    Length limit_;
    std::vector<Length> heights_;
    double least_ = std::numeric_limits<double>::infinity();
};

/// A column of a dozen random parts that begins and ends with a line.
Material random_material(std::mt19937& random) {
    const auto pick = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
    Parts parts{line()};
    for (int i = pick(12); i >= 0; --i) {
        switch (pick(6)) {
            case 0: parts.emplace_back(gap(2.25 * pick(3))); break;
            case 1: parts.emplace_back(penalty(pick(4))); break;
            case 2: parts.emplace_back(never()); break;
            case 3: parts.emplace_back(pick(8) == 0 ? force() : penalty(0)); break;
            default: break;
        }
        parts.emplace_back(line(pick(4) == 0 ? 9 : 4.5));
    }
    return material(parts);
}

}  // namespace

TEST_CASE("a column that fits stays in one frame") {
    CHECK(over(material(paragraph(5)), {45, 45}) == std::vector{5});
}

TEST_CASE("no frame ends with the first line of a paragraph or begins with its last") {
    const Material in = material(paragraph(6) + Parts{penalty(0)} + paragraph(3));
    // Seven lines would fit, which is one line of the second paragraph.
    CHECK(over(in, {7 * 4.5, 45}) == std::vector{6, 3});
    CHECK(over(material(paragraph(6)), {5 * 4.5, 45}) == std::vector{4, 2});
}

TEST_CASE("a heading goes with its text to the next frame") {
    const Material in = material(paragraph(4) + Parts{gap(4.5), line(9), never()} + paragraph(4));
    CHECK(over(in, {4 * 4.5 + 4.5 + 9, 45}) == std::vector{4, 5});
    CHECK(over(in, {4 * 4.5 + 4.5 + 9 + 9, 45}) == std::vector{7, 2});
}

TEST_CASE("white vanishes at the foot and the head of a frame, unless it is to keep") {
    const Parts parts{line(), gap(4.5), line()};
    const Material in = material(parts);
    CHECK(over(in, {4.5, 4.5}) == std::vector{1, 1});
    CHECK(height_of(in, {1, 3}) == Length::mm(4.5));
    Glue kept = gap(4.5);
    kept.keeps_at_head = true;
    CHECK(height_of(material({kept, line()}), {0, 2}) == Length::mm(4.5) * 2);
    CHECK(height_of(material({line(), gap(4.5)}), {0, 2}) == Length::mm(4.5));
}

TEST_CASE("what does not fit follows the last frame") {
    const Material in = material(paragraph(10));
    const std::array heights{Length::mm(13.5), Length::mm(13.5)};
    const auto ranges = break_over(in, heights);
    REQUIRE(ranges.size() == 2);
    CHECK(counts(in, ranges) == std::vector{3, 3});
    CHECK(ranges.back().second < in.parts.size());
}

TEST_CASE("a frame too low for what does not divide stays empty") {
    CHECK(over(material({line(20)}), {9, 45}) == std::vector{0, 1});
    CHECK(over(material({line(20)}), {9, 9}).empty());
}

TEST_CASE("a forced break ends a frame") {
    const Material in = material(paragraph(2) + Parts{force()} + paragraph(2));
    CHECK(over(in, {45, 45}) == std::vector{2, 2});
    CHECK(balanced(in, 2) == std::vector{2, 2});
}

TEST_CASE("columns have level feet") {
    CHECK(balanced(material(paragraph(12)), 2) == std::vector{6, 6});
    CHECK(balanced(material(paragraph(13)), 3) == std::vector{5, 4, 4});
}

TEST_CASE("columns are divided between paragraphs where this costs no line") {
    const Material in = material(paragraph(5, 0.5) + Parts{penalty(0)} + paragraph(5, 0.5));
    const Balance balance = balance_over(in, 2, Length::mm(100));
    CHECK(counts(in, balance.columns) == std::vector{5, 5});
    CHECK(balance.cost == 0);
}

TEST_CASE("columns that cannot hold the text are refused") {
    CHECK(balance_over(material(paragraph(10)), 2, Length::mm(20)).columns.empty());
}

TEST_CASE("balanced columns cost as little as the best of all ways to divide them") {
    std::mt19937 random{7};
    int divided = 0;
    for (int round = 0; round < 3000; ++round) {
        const Material in = random_material(random);
        const int columns = 1 + static_cast<int>(random() % 3);
        const Length limit = Length::mm(4.5 * (2 + static_cast<double>(random() % 14)));
        const double least = BruteForce{in, columns, limit}.least();
        const Balance found = balance_over(in, columns, limit);
        CHECK(std::isinf(found.cost) == std::isinf(least));
        if (!std::isinf(least)) {
            CHECK(found.cost == doctest::Approx(least));
        }
        for (const PartRange& range : found.columns) {
            CHECK(height_of(in, range) <= found.height);
        }
        int stood = 0;
        for (const int count : counts(in, found.columns)) {
            stood += count;
        }
        CHECK(stood == (found.columns.empty() ? 0 : boxes(in, {0, in.parts.size()})));
        divided += found.columns.size() > 1 ? 1 : 0;
    }
    CHECK(divided > 500);
}

TEST_CASE("every part of a thread stands once, in order, and in no frame too low for it") {
    std::mt19937 random{11};
    for (int round = 0; round < 2000; ++round) {
        const Material in = random_material(random);
        std::vector<Length> heights;
        for (unsigned i = 1 + random() % 4; i > 0; --i) {
            heights.push_back(Length::mm(4.5 * static_cast<double>(1 + random() % 8)));
        }
        const auto ranges = break_over(in, heights);
        std::size_t at = 0;
        REQUIRE(ranges.size() <= heights.size());
        for (std::size_t f = 0; f < ranges.size(); ++f) {
            CHECK(height_of(in, ranges[f]) <= heights[f]);
            CHECK(ranges[f].first >= at);
            CHECK(boxes(in, {at, ranges[f].first}) == 0);
            at = ranges[f].second;
        }
    }
}

}  // namespace portraits::layout::test
