#pragma once

#include <algorithm>
#include <cstddef>
#include <map>
#include <span>
#include <utility>

#include "generator/text/knuth_plass.h"

/// How well items can be broken into lines at all: every line from every break is tried, and measured item by item. It shares
/// nothing with the breaker but the items and the rules.
namespace portraits::text::knuth_plass::testing {

/// What a way to break does against the rules.
struct Faults {
    int never =
        0;  ///< what must not be: lines too long, single words, more hyphens in a row than may be
    int beyond = 0;    ///< lines shorter than their limits
    int parted = 0;    ///< breaks between what is read together
    double worst = 0;  ///< of the lines beyond, the greatest share of the measure that is missing

    [[nodiscard]] int light() const { return beyond + parted; }
    [[nodiscard]] bool none() const { return never == 0 && light() == 0; }
    friend bool operator<(const Faults& a, const Faults& b) {
        return std::pair{a.never, a.light()} < std::pair{b.never, b.light()};
    }
    friend Faults operator+(const Faults& a, const Faults& b) {
        return {a.never + b.never, a.beyond + b.beyond, a.parted + b.parted,
                std::max(a.worst, b.worst)};
    }
};

class LeastFaults {
public:
    LeastFaults(std::span<const Item> items, Length measure, const Rules& rules)
        : items_{items}, measure_{measure}, rules_{rules} {}

    /// The fewest lines beyond their limits and parted words that any breaks have.
    [[nodiscard]] Faults fewest() { return fewest_within(1); }
    /// The same if a line that misses more than this share of the measure must not be.
    [[nodiscard]] Faults fewest_within(double share) {
        limit_ = share;
        known_.clear();
        return after(none, 0);
    }
    /// What a way does that somebody has found.
    [[nodiscard]] Faults of(const Breaks& breaks) const {
        Faults sum;
        std::size_t before = none;
        int hyphens = 0;
        for (const Line& line : breaks.lines) {
            hyphens = items_[line.last].flagged ? hyphens + 1 : 0;
            sum = sum + of_line(before, line.last, hyphens);
            before = line.last;
        }
        return sum;
    }

private:
    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    /// The least after a break at an item, with so many hyphens in a row up to there.
    Faults after(std::size_t before, int hyphens) {
        if (before + 1 == items_.size()) {
            return {};
        }
        const auto known = known_.find({before, hyphens});
        if (known != known_.end()) {
            return known->second;
        }
        Faults best;
        bool is_first = true;
        for (std::size_t i = line_start(before); i < items_.size(); ++i) {
            if (!may_break(i)) {
                continue;
            }
            if (!is_first && is_too_long(before, i)) {
                // A hyphen may be too much where the rest of the word is not.
                if (excess(before, i) > measure_ * 0.1) {
                    break;
                }
                continue;
            }
            const int in_a_row = items_[i].flagged ? hyphens + 1 : 0;
            const Faults here = of_line(before, i, in_a_row) + after(i, std::min(in_a_row, 9));
            if (is_first || here < best) {
                best = here;
            }
            is_first = false;
            if (items_[i].is_forced()) {
                break;
            }
        }
        return known_[{before, hyphens}] = best;
    }

    struct Measured {
        Length width, least, most;
        bool fills = false;
    };

    [[nodiscard]] Measured measured(std::size_t before, std::size_t end) const {
        Measured line;
        Length stretch, shrink, letters;
        for (std::size_t i = line_start(before); i < end; ++i) {
            const Item& item = items_[i];
            if (item.kind == Item::Kind::Penalty) {
                continue;
            }
            line.width += item.width;
            line.fills = line.fills || item.fills;
            (item.is_glue() ? stretch : letters) += item.stretch;
            shrink += item.is_glue() ? item.shrink : Length{};
        }
        line.width += items_[end].end;
        letters += items_[end].is_glue() ? Length{} : items_[end].stretch;
        if (before != none) {
            line.width += items_[before].start;
            letters += items_[before].is_glue() ? Length{} : items_[before].shrink;
        }
        line.least = line.width - shrink - letters;
        line.most = line.width + stretch + letters +
                    (rules_.shape == Shape::Ragged ? measure_ * rules_.rag : Length{});
        return line;
    }

    [[nodiscard]] Length excess(std::size_t before, std::size_t end) const {
        return measured(before, end).least - measure_;
    }
    [[nodiscard]] bool is_too_long(std::size_t before, std::size_t end) const {
        return excess(before, end) > Length{};
    }

    [[nodiscard]] Faults of_line(std::size_t before, std::size_t end, int hyphens) const {
        const Measured line = measured(before, end);
        Faults faults;
        const double penalty = items_[end].penalty;
        faults.never += line.least > measure_ ? 1 : 0;
        faults.never += penalty >= last_resort && penalty < forbidden ? 1 : 0;
        faults.never += hyphens > std::max(rules_.flagged_in_a_row, 1) ? 1 : 0;
        faults.parted += penalty >= discouraged && penalty < last_resort ? 1 : 0;
        if (!line.fills && line.most < measure_) {
            faults.beyond = 1;
            faults.worst = (measure_ - line.width) / measure_;
            faults.never += faults.worst > limit_ ? 1 : 0;
        }
        return faults;
    }

    [[nodiscard]] bool may_break(std::size_t i) const {
        const Item& item = items_[i];
        return item.is_glue() ? i > 0 && items_[i - 1].is_box()
                              : item.kind == Item::Kind::Penalty && item.penalty < forbidden;
    }

    /// The first item of the line after a break.
    [[nodiscard]] std::size_t line_start(std::size_t before) const {
        std::size_t i = before + 1;
        while (before != none && i < items_.size() && !items_[i].is_box() &&
               !items_[i].is_forced()) {
            ++i;
        }
        return i;
    }

    std::span<const Item> items_;
    Length measure_;
    Rules rules_;
    double limit_ = 1;
    std::map<std::pair<std::size_t, int>, Faults> known_;
};

}  // namespace portraits::text::knuth_plass::testing
