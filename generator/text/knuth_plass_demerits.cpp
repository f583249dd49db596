#include "generator/text/knuth_plass_demerits.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace portraits::text::knuth_plass {

namespace {

// Weights of broken rules. An overfull line is wrong; what must never be is ugly: of these kinds
// one weighs more than all of the lighter ones in any paragraph. A line beyond its limits weighs by
// the square of how far, so that two lines a little too short are better than one with a hole; a
// discouraged break is as bad as a line 14 % of the measure beyond them.
constexpr double overfull_weight = 1e12;
constexpr std::int64_t never_weight = 1'000'000'000;
constexpr double limit_weight = 10'000;
constexpr std::int64_t limit_count_weight = 10;
constexpr std::int64_t discouraged_weight = 200;

double share(Length part, Length measure) {
    // A frame of no width must not divide by nothing.
    return part / std::max(measure, Length::raw(Length::units_per_pt));
}

std::int64_t weigh_overfull(Length beyond, Length measure) {
    return std::llround(overfull_weight * (1 + share(beyond, measure)));
}

std::int64_t weigh_limit(Length beyond, Length measure) {
    const double part = share(beyond, measure);
    return limit_count_weight + static_cast<std::int64_t>(limit_weight * part * part);
}

double cube(double x) { return x * x * x; }

/// The paper's four classes: tight, normal, loose, very loose.
std::uint8_t justified_fitness(double ratio) {
    if (ratio < -0.5) {
        return 0;
    }
    if (ratio <= 0.5) {
        return 1;
    }
    return ratio <= 1 ? 2 : 3;
}

/// Quarters of the rag: the steps that the eye sees in an edge.
std::uint8_t ragged_fitness(double ratio) {
    return static_cast<std::uint8_t>(std::clamp(ratio * 4, 0.0, 3.0));
}

Judged judge_long(Length excess, const Extent& extent, Length measure) {
    Judged line;
    if (excess > extent.shrink) {
        line.overfull = true;
        line.ratio = -1;
        line.broken = weigh_overfull(excess - extent.shrink, measure);
        return line;
    }
    line.ratio = excess > Length{} ? -(excess / extent.shrink) : 0;
    line.badness = 100 * cube(-line.ratio);
    return line;
}

/// A last line is as long as it happens to be, but not less than the least.
Judged judge_last(const Extent& extent, Length measure, const Rules& rules) {
    Judged line;
    const Length least = measure * rules.last_line_min;
    if (extent.width < least) {
        line.broken = weigh_limit(least - extent.width, measure);
    }
    return line;
}

Judged judge_short(Length shortfall, const Extent& extent, Length measure, const Rules& rules) {
    const bool ragged = rules.shape == Shape::Ragged;
    const Length unit = ragged ? measure * rules.rag : extent.stretch;
    const double without_unit = shortfall > Length{} ? forbidden : 0;
    const double ratio = unit > Length{} ? shortfall / unit : without_unit;
    Judged line;
    line.ratio = std::min(ratio, rules.tolerance);
    if (ratio > rules.tolerance) {
        const Length reach = unit > Length{} ? unit * rules.tolerance : Length{};
        line.broken = weigh_limit(shortfall - reach, measure);
    }
    // Deviation: of a ragged line the badness is linear, so that its demerits are the squared
    // shortfall.
    line.badness = 100 * (ragged ? line.ratio : cube(line.ratio));
    return line;
}

/// The price of the line itself; the paper's formula for demerits.
double line_demerits(const Judged& line, const Item& at) {
    // The greatest penalties are rules, not amounts; see `broken_rules`.
    const double penalty = at.penalty >= discouraged ? 0 : at.penalty;
    const double base = (1 + line.badness) * (1 + line.badness);
    if (at.is_forced()) {
        return base;
    }
    if (penalty < 0) {
        return base - penalty * penalty;
    }
    return (1 + line.badness + penalty) * (1 + line.badness + penalty);
}

std::int64_t broken_rules(const State& after, const Judged& line, const Item& at,
                          const Rules& rules) {
    std::int64_t broken = line.broken;
    if (at.penalty >= last_resort) {
        broken += never_weight;
    } else if (at.penalty >= discouraged) {
        broken += discouraged_weight;
    }
    if (after.flagged > std::max(rules.flagged_in_a_row, 1)) {
        broken += never_weight;
    }
    return broken;
}

}  // namespace

Judged judge(const Extent& extent, Length measure, const Rules& rules) {
    const Length shortfall = measure - extent.width;
    Judged line;
    if (shortfall < Length{}) {
        line = judge_long(-shortfall, extent, measure);
    } else if (extent.fills) {
        line = judge_last(extent, measure, rules);
    } else {
        line = judge_short(shortfall, extent, measure, rules);
    }
    line.fitness =
        rules.shape == Shape::Ragged ? ragged_fitness(line.ratio) : justified_fitness(line.ratio);
    return line;
}

State next_state(const State& before, const Judged& line, const Item& at, const Rules& rules) {
    State after;
    after.first = false;
    after.fitness = line.fitness;
    if (rules.shape == Shape::Ragged && !before.first) {
        after.trend = static_cast<std::int8_t>((line.fitness > before.fitness) -
                                               (line.fitness < before.fitness));
    }
    if (at.flagged) {
        // Beyond the limit all numbers are alike; without a limit only "one" and "more" are told
        // apart.
        const int limit = std::clamp(rules.flagged_in_a_row, 1, 1'000) + 1;
        after.flagged = static_cast<std::int16_t>(
            std::min(before.flagged + 1, rules.flagged_in_a_row > 1'000 ? 1 : limit));
    }
    return after;
}

Cost price(const State& before, const State& after, const Judged& line, const Item& at,
           const Rules& rules) {
    Cost cost{broken_rules(after, line, at, rules), line_demerits(line, at)};
    if (before.flagged > 0 && at.flagged) {
        cost.demerits += rules.flagged_demerits;
    }
    if (before.flagged > 0 && at.is_forced()) {
        cost.demerits += rules.last_flagged_demerits;
    }
    if (before.first) {
        return cost;
    }
    if (rules.shape == Shape::Ragged) {
        if (after.trend != 0 && after.trend == before.trend) {
            cost.demerits += rules.wedge_demerits;
        }
    } else if (std::abs(after.fitness - before.fitness) > 1) {
        cost.demerits += rules.fitness_demerits;
    }
    return cost;
}

}  // namespace portraits::text::knuth_plass
