#include "generator/layout/burst_order.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "generator/layout/geo_neighbours.h"
#include "tests/layout/cities.h"
#include "tests/layout/shapes.h"

using namespace portraits::layout;
using portraits::layout::test::Dice;

namespace {

/// The closed form: the least over all ends of the greatest over all starts of the mean between.
std::vector<double> isotonic_by_definition(const std::vector<double>& values) {
    std::vector<double> result;
    for (std::size_t i = 0; i < values.size(); ++i) {
        double least = 1e9;
        for (std::size_t end = i; end < values.size(); ++end) {
            double greatest = -1e9;
            for (std::size_t start = 0; start <= i; ++start) {
                const double sum =
                    std::accumulate(values.begin() + static_cast<std::ptrdiff_t>(start),
                                    values.begin() + static_cast<std::ptrdiff_t>(end) + 1, 0.0);
                greatest = std::max(greatest, sum / static_cast<double>(end - start + 1));
            }
            least = std::min(least, greatest);
        }
        result.push_back(least);
    }
    return result;
}

/// Least squares under gaps by Dykstra's alternating projections: slow and sure. The last gap
/// closes the circle.
std::vector<double> spread_by_projections(const std::vector<double>& wanted, double gap) {
    const std::size_t count = wanted.size();
    std::vector<double> x = wanted;
    std::vector<double> correction(count, 0);
    for (int round = 0; round < 60'000; ++round) {
        for (std::size_t i = 0; i < count; ++i) {
            const std::size_t j = (i + 1) % count;
            const double turn = j == 0 ? 360 : 0;
            // Undo what this constraint did last time, then project on it anew.
            const double a = x[i] + correction[i];
            const double b = x[j] - correction[i];
            const double push = std::max(0.0, (gap - (b + turn - a)) / 2);
            x[i] = a - push;
            x[j] = b + push;
            correction[i] = push;
        }
    }
    return x;
}

bool are_apart(std::vector<double> degrees, double gap) {
    for (double& d : degrees) {
        d = std::fmod(std::fmod(d, 360) + 360, 360);
    }
    std::sort(degrees.begin(), degrees.end());
    for (std::size_t i = 0; i < degrees.size(); ++i) {
        const double next = i + 1 < degrees.size() ? degrees[i + 1] : degrees[0] + 360;
        if (next - degrees[i] < gap - 1e-6) {
            return false;
        }
    }
    return true;
}

}  // namespace

TEST_CASE("pooling gives the nearest non-decreasing sequence") {
    Dice dice{20};
    for (int t = 0; t < 200; ++t) {
        std::vector<double> values(static_cast<std::size_t>(dice.between(1, 14)));
        for (double& value : values) {
            value = dice.between(0, 100);
        }
        const auto expected = isotonic_by_definition(values);
        const auto found = isotonic(values);
        for (std::size_t i = 0; i < values.size(); ++i) {
            CHECK(found[i] == doctest::Approx(expected[i]));
        }
    }
}

TEST_CASE("names with room enough stay at their bearings") {
    const std::vector<double> bearings{10, 100, 190, 280};
    CHECK(spread_round(bearings, 6) == bearings);
}

TEST_CASE("two names at one bearing part evenly") {
    const auto degrees = spread_round({50, 50}, 6);
    CHECK(degrees[0] == doctest::Approx(47));
    CHECK(degrees[1] == doctest::Approx(53));
}

TEST_CASE("a cluster across north is cut elsewhere") {
    const auto degrees = spread_round({359, 1, 0}, 6);
    CHECK(are_apart(degrees, 6));
    CHECK(std::remainder(degrees[2], 360) == doctest::Approx(0));
}

TEST_CASE("names keep their gap all round, however full the rim is") {
    Dice dice{21};
    for (int t = 0; t < 200; ++t) {
        std::vector<double> bearings(36);
        for (double& bearing : bearings) {
            bearing = t % 2 == 0 ? dice.between(0, 360) : dice.between(20, 90);
        }
        CHECK(are_apart(spread_round(bearings, 6.1), 6.1));
        CHECK(are_apart(spread_round(bearings, 10), 10));
    }
}

TEST_CASE("every city's burst keeps its gaps") {
    const Atlas atlas = test::atlas_of_cities();
    for (const Place& hub : atlas.places) {
        std::vector<double> bearings;
        for (const Neighbour& other : neighbours(atlas, hub)) {
            bearings.push_back(other.bearing);
        }
        CHECK(are_apart(spread_round(bearings, 6.1), 6.1));
    }
}

TEST_CASE("the spread is the least-squares one") {
    Dice dice{22};
    for (int t = 0; t < 12; ++t) {
        std::vector<double> bearings(7);
        for (double& bearing : bearings) {
            bearing = dice.between(30, t % 2 == 0 ? 200 : 330);
        }
        std::sort(bearings.begin(), bearings.end());
        const double gap = t % 3 == 0 ? 45 : 30;
        const auto found = spread_round(bearings, gap);
        const auto expected = spread_by_projections(bearings, gap);
        for (std::size_t i = 0; i < bearings.size(); ++i) {
            CAPTURE(t);
            CHECK(std::abs(std::remainder(found[i] - expected[i], 360)) < 1e-3);
        }
    }
}
