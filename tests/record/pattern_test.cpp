#include "generator/record/pattern.h"

#include <doctest/doctest.h>

#include <stdexcept>

using portraits::record::Pattern;

TEST_CASE("a pattern matches any part of a text, unless it is anchored") {
    CHECK(Pattern{"b+"}.is_in("abba"));
    CHECK_FALSE(Pattern{"^b+$"}.is_in("abba"));
    CHECK(Pattern{"^ab+a$"}.is_in("abba"));
}

TEST_CASE("the end of a pattern is the end of the text, not that of its last line") {
    CHECK_FALSE(Pattern{"^[0-9]{4}$"}.is_in("2016\n"));
    CHECK(Pattern{"[$]$"}.is_in("US$"));
    CHECK(Pattern{"^US\\$"}.is_in("US$"));
}

TEST_CASE("a pattern counts characters, not bytes") { CHECK(Pattern{"^.{3}$"}.is_in("כפר")); }

TEST_CASE("a pattern that is none says where it goes wrong") {
    CHECK_THROWS_WITH_AS(Pattern{"a(b"}, "\"a(b\" at character 3: U_REGEX_MISMATCHED_PAREN",
                         std::invalid_argument);
}
