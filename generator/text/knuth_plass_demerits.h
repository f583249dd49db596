#pragma once

#include <cstdint>

#include "generator/text/knuth_plass_breakpoints.h"

/// The price of a line and of its neighbourhood: the only definition of what the breaker looks for.
namespace portraits::text::knuth_plass {

/// The most that the letters of a line weigh for being moved.
inline constexpr std::int64_t tracking_at_most = 10;

/// What one line looks like by itself.
struct Judged {
    double ratio = 0;
    double badness = 0;
    std::int64_t broken = 0;  ///< weight of the rules that its width breaks
    std::uint8_t fitness = 0;
    bool overfull = false;
};

/// What of the lines so far bears on the price of the next one.
struct State {
    std::uint8_t fitness = 1;  ///< the class of the last line
    std::int8_t trend =
        0;  ///< ragged: 1 where the last line was shorter than that before, -1 longer
    std::int16_t flagged = 0;  ///< hyphens in a row up to here
    bool first = true;         ///< there is no line yet

    friend bool operator==(const State&, const State&) = default;
};

Judged judge(const Extent& extent, Length measure, const Rules& rules);

/// The state after a line that ends at `at`.
State next_state(const State& before, const Judged& line, const Item& at, const Rules& rules);

/// The price of a line that ends at `at`, given the state before and after it.
Cost price(const State& before, const State& after, const Judged& line, const Item& at,
           const Rules& rules);

}  // namespace portraits::text::knuth_plass
