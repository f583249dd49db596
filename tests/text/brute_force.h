#pragma once

#include <cstdlib>
#include <optional>
#include <span>
#include <vector>

#include "generator/text/knuth_plass_demerits.h"

/// Every way to break a few items into lines, one after the other: slow, and plainly right.
namespace portraits::text::knuth_plass::testing {

struct Way {
    Cost cost;
    std::vector<std::size_t> breaks;
};

class BruteForce {
public:
    BruteForce(std::span<const Item> items, std::span<const Length> measures, const Rules& rules)
        : items_{items}, measures_{measures}, rules_{rules} {}

    /// The best way: fewest broken rules, then the wished number of lines, then least demerits.
    [[nodiscard]] Way best() {
        ways_.clear();
        extend({}, State{}, {});
        const Way optimum = best_of([](const Way&) { return true; });
        if (rules_.lines == Lines::Optimum && rules_.looseness == 0) {
            return optimum;
        }
        const int wished = rules_.lines == Lines::Fewest
                               ? 0
                               : static_cast<int>(optimum.breaks.size()) + rules_.looseness;
        int nearest = 1'000;
        for (const Way& way : ways_) {
            if (way.cost.broken == optimum.cost.broken) {
                nearest = std::min(nearest, off(way, wished));
            }
        }
        return best_of([&](const Way& way) {
            return way.cost.broken == optimum.cost.broken && off(way, wished) == nearest;
        });
    }

private:
    static int off(const Way& way, int wished) {
        return std::abs(static_cast<int>(way.breaks.size()) - wished);
    }

    template <typename Predicate>
    [[nodiscard]] Way best_of(Predicate takes) const {
        std::optional<Way> best;
        for (const Way& way : ways_) {
            if (takes(way) && (!best || way.cost < best->cost)) {
                best = way;
            }
        }
        return *best;
    }

    [[nodiscard]] bool legal(std::size_t i) const {
        const Item& item = items_[i];
        if (item.is_glue()) {
            return i > 0 && items_[i - 1].is_box();
        }
        return item.kind == Item::Kind::Penalty && item.penalty < forbidden;
    }

    /// The first item of the line after the last break.
    [[nodiscard]] std::size_t line_start(const std::vector<std::size_t>& breaks) const {
        if (breaks.empty()) {
            return 0;
        }
        std::size_t i = breaks.back() + 1;
        while (i < items_.size() && !items_[i].is_box() && !items_[i].is_forced()) {
            ++i;
        }
        return i;
    }

    [[nodiscard]] Extent measure_line(const std::vector<std::size_t>& breaks, std::size_t begin,
                                      std::size_t end) const {
        Extent extent;
        for (std::size_t i = begin; i < end; ++i) {
            if (items_[i].kind == Item::Kind::Penalty) {
                continue;
            }
            extent.width += items_[i].width;
            (items_[i].is_glue() ? extent.stretch : extent.tracking) += items_[i].stretch;
            extent.shrink += items_[i].is_glue() ? items_[i].shrink : Length{};
            extent.fills = extent.fills || items_[i].fills;
        }
        extent.width += items_[end].end;
        extent.tracking += items_[end].is_glue() ? Length{} : items_[end].stretch;
        if (!breaks.empty()) {
            const Item& before = items_[breaks.back()];
            extent.width += before.start;
            extent.tracking += before.is_glue() ? Length{} : before.shrink;
        }
        return extent;
    }

    void extend(const std::vector<std::size_t>& breaks, State state, Cost cost) {
        if (!breaks.empty() && breaks.back() + 1 == items_.size()) {
            ways_.push_back({cost, breaks});
            return;
        }
        const std::size_t begin = line_start(breaks);
        const Length measure = measures_[std::min(breaks.size(), measures_.size() - 1)];
        bool is_first = true;
        for (std::size_t i = begin; i < items_.size(); ++i) {
            if (!legal(i)) {
                continue;
            }
            const Judged line = judge(measure_line(breaks, begin, i), measure, rules_);
            if (!line.overfull || is_first) {
                const State after = next_state(state, line, items_[i], rules_);
                const Cost step = price(state, after, line, items_[i], rules_);
                std::vector<std::size_t> longer = breaks;
                longer.push_back(i);
                extend(longer, after, {cost.broken + step.broken, cost.demerits + step.demerits});
            }
            is_first = false;
            if (items_[i].is_forced()) {
                break;
            }
        }
    }

    std::span<const Item> items_;
    std::span<const Length> measures_;
    Rules rules_;
    std::vector<Way> ways_;
};

}  // namespace portraits::text::knuth_plass::testing
