#include "generator/base/result.h"

#include <doctest/doctest.h>

#include <memory>
#include <string>

using portraits::Diagnostic;
using portraits::Level;
using portraits::Result;

namespace {

Result<std::string> half(int number) {
    if (number % 2 != 0) {
        return Diagnostic{Level::Error, {}, "odd", "take an even number", {}};
    }
    return std::to_string(number / 2);
}

}  // namespace

TEST_CASE("a result is a value or the reason why there is none") {
    REQUIRE(half(4));
    CHECK(half(4).value() == "2");
    REQUIRE_FALSE(half(3));
    CHECK(half(3).error().message == "odd");
}

TEST_CASE("a value that cannot be copied is moved out of its result") {
    Result<std::unique_ptr<int>> result{std::make_unique<int>(7)};
    const std::unique_ptr<int> taken = std::move(result).value();
    CHECK(*taken == 7);
}

TEST_CASE("a result without a value is good unless it has a reason") {
    CHECK(Result<void>{});
    const Result<void> failed{Diagnostic{Level::Error, {}, "no", {}, {}}};
    CHECK_FALSE(failed);
    CHECK(failed.error().message == "no");
}
