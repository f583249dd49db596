#include "generator/base/timings.h"

#include <doctest/doctest.h>

#include <chrono>
#include <thread>

using portraits::Timings;

namespace {

void pass_time() { std::this_thread::sleep_for(std::chrono::milliseconds{20}); }

}  // namespace

TEST_CASE("an inner phase's seconds do not count for the outer one") {
    Timings timings;
    {
        const Timings::Phase outer{timings, "compose"};
        {
            const Timings::Phase inner{timings, "write"};
            pass_time();
        }
    }
    REQUIRE(timings.entries().size() == 2);
    CHECK(timings.entries()[0].phase == "compose");
    CHECK(timings.entries()[0].seconds < 0.01);
    CHECK(timings.entries()[1].seconds >= 0.02);
}

TEST_CASE("a phase that begins again goes on where it stood") {
    Timings timings;
    for (int i = 0; i < 2; ++i) {
        const Timings::Phase phase{timings, "read"};
        pass_time();
    }
    REQUIRE(timings.entries().size() == 1);
    CHECK(timings.entries()[0].seconds >= 0.04);
}

TEST_CASE("time between phases counts for none") {
    Timings timings;
    { const Timings::Phase phase{timings, "read"}; }
    pass_time();
    { const Timings::Phase phase{timings, "write"}; }
    CHECK(timings.total() < 0.01);
}

TEST_CASE("timings print a line a phase and their sum") {
    Timings timings;
    { const Timings::Phase phase{timings, "read"}; }
    const std::string text = to_text(timings);
    CHECK(text.starts_with("read        0.000 s\n"));
    CHECK(text.ends_with("in all      0.000 s\n"));
}
