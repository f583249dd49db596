#include "generator/layout/dates.h"

#include <doctest/doctest.h>

namespace portraits::layout::test {

TEST_CASE("a date is written to the month or to the day, as its language does") {
    CHECK(format_date("2016-02", "en-GB") == "February 2016");
    CHECK(format_date("2016-02-29", "en-GB") == "29 February 2016");
    CHECK(format_date("2016-02", "el") == "Φεβρουάριος 2016");
    CHECK(format_date("2016-02-29", "el") == "29 Φεβρουαρίου 2016");
    CHECK(format_date("2016-12-31", "zh") == "2016年12月31日");
}

TEST_CASE("what is no date stays as it is") {
    CHECK(format_date("", "en") == "");
    CHECK(format_date("2016", "en") == "2016");
    CHECK(format_date("in spring", "en") == "in spring");
}

}  // namespace portraits::layout::test
