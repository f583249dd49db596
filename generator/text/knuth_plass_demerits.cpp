#include "generator/text/knuth_plass_demerits.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace portraits::text::knuth_plass {

namespace {

// Weights of broken rules. An overfull line is wrong, what must never be is ugly, a line beyond its limits shows, and one whose
// letters have moved shows to those who look for it: of these kinds one weighs more than all of the lighter ones in any paragraph.
constexpr double overfull_weight = 1e13;
constexpr std::int64_t never_weight = 10'000'000'000;
constexpr double limit_weight = 10'000;
/// A discouraged break is as bad as a ragged line that falls short of its limits by 14 % of the measure.
constexpr std::int64_t discouraged_weight = 200'000;

double share(Length part, Length measure) {
    // A frame of no width must not divide by nothing.
    return part / std::max(measure, Length::raw(Length::units_per_pt));
}

std::int64_t weigh_overfull(Length beyond, Length measure) {
    return std::llround(overfull_weight * (1 + share(beyond, measure)));
}

/// A ragged line beyond its limits weighs by the square of how far, so that two a little too short are better than one with a hole.
std::int64_t weigh_short(Length beyond, Length measure) {
    const double part = share(beyond, measure);
    return static_cast<std::int64_t>(limit_weight * (1 + 1'000 * part * part));
}

/// A line of justified text that cannot be filled is set ragged, and stands out in any case: one where a quarter of the measure is
/// missing is as bad as two that are nearly full.
std::int64_t weigh_open(Length shortfall, Length measure) {
    const double quarters = share(shortfall, measure) * 4;
    return static_cast<std::int64_t>(limit_weight * (1 + quarters * quarters));
}

/// Of letters that move by a share of what they may.
std::int64_t weigh_tracking(double part) {
    return 1 + static_cast<std::int64_t>((tracking_at_most - 1) * part * part);
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
    const Length beyond = excess - extent.shrink;
    if (beyond > extent.tracking) {
        line.overfull = true;
        line.ratio = -1;
        line.broken = weigh_overfull(beyond - extent.tracking, measure);
        return line;
    }
    if (beyond > Length{}) {
        line.ratio = -1;
        line.broken = weigh_tracking(beyond / extent.tracking);
    } else {
        line.ratio = excess > Length{} ? -(excess / extent.shrink) : 0;
    }
    line.badness = 100 * cube(-line.ratio);
    return line;
}

/// A last line is as long as it happens to be, but not less than the least.
Judged judge_last(const Extent& extent, Length measure, const Rules& rules) {
    Judged line;
    const Length least = measure * rules.last_line_min;
    if (extent.width < least) {
        line.broken = weigh_short(least - extent.width, measure);
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
        const Length beyond = shortfall - (unit > Length{} ? unit * rules.tolerance : Length{});
        if (beyond <= extent.tracking) {
            line.broken = weigh_tracking(beyond / extent.tracking);
        } else {
            line.broken = ragged ? weigh_short(beyond, measure) : weigh_open(shortfall, measure);
        }
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
