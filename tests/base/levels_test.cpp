#include "generator/base/levels.h"

#include <doctest/doctest.h>

using portraits::counted;
using portraits::tally;

TEST_CASE("one of a thing is told without the plural's letter") {
    CHECK(counted(0, "page") == "0 pages");
    CHECK(counted(1, "page") == "1 page");
    CHECK(counted(44, "page") == "44 pages");
}

TEST_CASE("a tally leaves out what there is none of") {
    CHECK(tally(0, 0).empty());
    CHECK(tally(1, 0) == "1 error");
    CHECK(tally(0, 2) == "2 warnings");
    CHECK(tally(2, 1) == "2 errors, 1 warning");
}
