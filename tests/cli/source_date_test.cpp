#include "generator/cli/source_date.h"

#include <doctest/doctest.h>

using portraits::cli::moment_of;

TEST_CASE("seconds since 1970 become a moment in UTC") {
    CHECK(moment_of("0").value() == "1970-01-01T00:00:00Z");
    CHECK(moment_of("1479168000").value() == "2016-11-15T00:00:00Z");
    CHECK(moment_of("1456790399").value() == "2016-02-29T23:59:59Z");
    CHECK(moment_of("253402300799").value() == "9999-12-31T23:59:59Z");
}

TEST_CASE("a source date that counts no seconds is refused") {
    for (const char* text :
         {"", "-1", "12.5", "yesterday", "0x10", "15 ", "253402300800", "99999999999999999999"}) {
        CAPTURE(text);
        CHECK_FALSE(moment_of(text));
    }
    CHECK(moment_of("soon").error().message == "SOURCE_DATE_EPOCH is «soon»");
}
