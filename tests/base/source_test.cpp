#include "generator/base/source.h"

#include <doctest/doctest.h>

using portraits::SourceFile;
using portraits::SourceMark;

TEST_CASE("lines count from one and come without their end") {
    const SourceFile file{"a", "one\ntwo\r\n\nfour"};
    CHECK(file.line(1) == "one");
    CHECK(file.line(2) == "two");
    CHECK(file.line(3).empty());
    CHECK(file.line(4) == "four");
}

TEST_CASE("a lone carriage return ends what is shown of a line, not the line") {
    const SourceFile file{"a", "one\rmore\r\ntwo\r"};
    CHECK(file.line(1) == "one");
    CHECK(file.line(2) == "two");
    CHECK(file.line(3).empty());
}

TEST_CASE("a line that there is not is empty") {
    const SourceFile file{"a", "one\n"};
    CHECK(file.line(0).empty());
    CHECK(file.line(2).empty());
    CHECK(file.line(99).empty());
    CHECK(SourceFile{"a", ""}.line(1).empty());
}

TEST_CASE("a mark is known by its file and line") {
    const auto file = std::make_shared<const SourceFile>("a", "x");
    CHECK(SourceMark{file, 1, 1, 0}.known());
    CHECK_FALSE(SourceMark{file, 0, 0, 0}.known());
    CHECK_FALSE(SourceMark{}.known());
}
