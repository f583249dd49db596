// Coverage by scan lines against a slow reference: many points of each cell, asked one by one.

#include <doctest/doctest.h>

#include <cmath>
#include <random>

#include "generator/check/pdf_coverage.h"

namespace portraits::check::pdf {
namespace {

constexpr int side = 12;

using Shares = std::vector<double>;

Shares covered(const Outline& outline, const Box& clip) {
    Shares shares(side * side);
    cover(Grid::over({0, 0, side, side}, 1), outline, clip, [&](int column, int row, double share) {
        shares[static_cast<std::size_t>(row * side + column)] += share;
    });
    return shares;
}

Shares covered_by_points(const Outline& outline, const Box& clip) {
    constexpr int points = 20;
    Shares shares(side * side);
    for (int i = 0; i < side * points; ++i) {
        for (int k = 0; k < side * points; ++k) {
            const Vec2 p{(i + 0.5) / points, (k + 0.5) / points};
            if (clip.has(p) && outline.covers(p)) {
                shares[static_cast<std::size_t>(k / points * side + i / points)] +=
                    1.0 / (points * points);
            }
        }
    }
    return shares;
}

/// A star of random points: rings that cross themselves.
Outline random_outline(std::mt19937& random, bool even_odd) {
    std::uniform_real_distribution<double> place{-1, side + 1};
    Outline outline;
    outline.even_odd = even_odd;
    for (int r = 0; r < 2; ++r) {
        outline.rings.emplace_back();
        outline.closed.push_back(true);
        for (int i = 0; i < 5; ++i) {
            const double x = place(random);
            outline.rings.back().push_back({x, place(random)});
        }
    }
    return outline;
}

}  // namespace

TEST_CASE("coverage is what asking many points gives, for both rules and within a clip") {
    std::mt19937 random{1};
    for (int i = 0; i < 40; ++i) {
        const Outline outline = random_outline(random, i % 2 == 0);
        const Box clip = i % 3 == 0 ? Box{2.25, 3, 9, 8.5} : Box{-9, -9, 99, 99};
        const Shares fast = covered(outline, clip);
        const Shares slow = covered_by_points(outline, clip);
        double most = 0;
        for (std::size_t c = 0; c < fast.size(); ++c) {
            most = std::max(most, std::abs(fast[c] - slow[c]));
        }
        CHECK(most < 0.2);  // four lines a cell: a steep tip may fall between two of them
        double sum = 0;
        for (std::size_t c = 0; c < fast.size(); ++c) {
            sum += fast[c] - slow[c];
        }
        CHECK(std::abs(sum) < 1);
    }
}

TEST_CASE("an upright rectangle is covered to the hundredth") {
    Outline outline;
    outline.rings = {{{1.25, 2}, {4.5, 2}, {4.5, 5}, {1.25, 5}}};
    outline.closed = {true};
    const Shares shares = covered(outline, {0, 0, side, side});
    CHECK(shares[2 * side + 1] == doctest::Approx(0.75));
    CHECK(shares[2 * side + 2] == doctest::Approx(1));
    CHECK(shares[4 * side + 4] == doctest::Approx(0.5));
    CHECK(shares[5 * side + 2] == 0);
}

TEST_CASE("the strips of a line have its area, and lines that cross do not cut each other out") {
    Outline cross;
    cross.rings = {{{1, 6}, {11, 6}}, {{6, 11}, {6, 1}}};
    cross.closed = {false, false};
    const Outline drawn = strips(cross, 2);
    CHECK(drawn.covers({6, 6}));
    CHECK(drawn.covers({2, 6.5}));
    CHECK_FALSE(drawn.covers({2, 7.5}));
    double sum = 0;
    for (const double share : covered(drawn, {0, 0, side, side})) {
        sum += share;
    }
    CHECK(sum == doctest::Approx(20 + 20 - 4));
}

}  // namespace portraits::check::pdf
