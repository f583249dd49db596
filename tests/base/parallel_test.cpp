#include "generator/base/parallel.h"

#include <doctest/doctest.h>

#include <atomic>
#include <stdexcept>
#include <string>
#include <vector>

using portraits::parallel_for;

TEST_CASE("each place is worked on once, whatever the number of threads") {
    for (const unsigned jobs : {0U, 1U, 2U, 3U, 16U}) {
        for (const std::size_t count : {0U, 1U, 2U, 7U, 1000U}) {
            std::vector<int> calls(count, 0);
            parallel_for(count, jobs, [&](std::size_t i) { ++calls[i]; });
            CAPTURE(jobs);
            CAPTURE(count);
            CHECK(calls == std::vector<int>(count, 1));
        }
    }
}

TEST_CASE("an exception reaches the caller and ends the work") {
    for (const unsigned jobs : {1U, 4U}) {
        std::atomic<int> calls{0};
        std::string said;
        try {
            parallel_for(100000, jobs, [&](std::size_t i) {
                ++calls;
                if (i == 5) {
                    throw std::runtime_error("at five");
                }
            });
        } catch (const std::runtime_error& error) {
            said = error.what();
        }
        CHECK(said == "at five");
        CHECK(calls >= 6 - static_cast<int>(jobs));
    }
}

TEST_CASE("several threads work at the same time") {
    std::atomic<int> waiting{0};
    parallel_for(2, 2, [&](std::size_t) {
        ++waiting;
        while (waiting < 2) {
        }
    });
    CHECK(waiting == 2);
}
