#include "generator/layout/partners.h"

#include <doctest/doctest.h>

namespace portraits::layout {
namespace {

using Partners = std::vector<std::vector<std::size_t>>;

}  // namespace

TEST_CASE("cities that share a theme are partners") {
    CHECK(find_partners({{"jobs"}, {"jobs"}, {"health"}}, 3) == Partners{{1}, {0}, {}});
}

TEST_CASE("a rare theme counts more than a common one") {
    const Partners partners =
        find_partners({{"jobs", "health"}, {"jobs"}, {"jobs"}, {"jobs"}, {"health"}}, 1);
    CHECK(partners[0] == std::vector<std::size_t>{4});
}

TEST_CASE("two shared themes count more than one of them") {
    const Partners partners = find_partners({{"a", "b"}, {"a"}, {"a", "b"}, {"c"}}, 3);
    CHECK(partners[0] == std::vector<std::size_t>{2, 1});
}

TEST_CASE("ties go to the city that stands first, and no more than asked for are named") {
    CHECK(find_partners({{"a"}, {"a"}, {"a"}, {"a"}, {"a"}}, 3)[2] ==
          std::vector<std::size_t>{0, 1, 3});
}

}  // namespace portraits::layout
