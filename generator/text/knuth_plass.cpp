// Total fit by dynamic programming over feasible breakpoints, after Knuth and Plass (1981), in the
// paper's words: a node is a feasible breakpoint with the best way to it, active as long as a line
// may still begin there.
//
// Deviations. The first pass takes only lines that keep all rules, as the paper's does with its
// tolerance; the second one lets letters move within a line, and the emergency pass allows every
// line and lets the graver broken rule weigh more, so that there is always an answer. Nodes are told apart by what bears on later prices (`State`), of
// which the fitness class is only one part. An overfull line is allowed only where no break stands
// inside it.

#include "generator/text/knuth_plass.h"

#include <algorithm>
#include <cassert>
#include <cstdlib>
#include <limits>
#include <optional>

#include "generator/text/knuth_plass_breakpoints.h"
#include "generator/text/knuth_plass_demerits.h"
#include "generator/text/knuth_plass_fewest.h"

namespace portraits::text::knuth_plass {

namespace {

struct Node {
    int breakpoint = -1;  ///< -1: the beginning
    int line = 0;         ///< lines up to here
    State state;
    Cost cost;  ///< of the best way to here
    int previous = -1;
    double ratio = 0;  ///< of the line that ends here
    bool overfull = false;
};

/// Strict: lines that keep all rules. Tracked: also lines that move their letters. Emergency: any line.
enum class Pass { Fewest, Strict, Tracked, Emergency };

class Breaker {
public:
    Breaker(std::span<const Item> items, std::span<const Length> measures, const Rules& rules)
        : measures_{measures}, rules_{rules}, breakpoints_{items} {
        assert(!items.empty() && items.back().is_forced() && !measures.empty());
        // Beyond the last measure lines are alike; the paper's j0.
        const bool count_lines = rules.lines == Lines::Fewest || rules.looseness != 0;
        told_apart_ = count_lines ? static_cast<int>(items.size()) + 1
                                  : static_cast<int>(measures.size()) - 1;
    }

    std::optional<Breaks> run(Pass pass) {
        pass_ = pass;
        if (pass == Pass::Fewest) {
            fewest_ = count_fewest_lines(breakpoints_, measures_.front());
        }
        nodes_.assign(1, Node{});
        active_.assign(1, 0);
        for (int b = 0; b < breakpoints_.count() && !active_.empty(); ++b) {
            consider(b);
        }
        if (active_.empty()) {
            return std::nullopt;
        }
        return trace_back(choose());
    }

    [[nodiscard]] bool may_track() const {
        return breakpoints_.at(breakpoints_.count() - 1).up_to.tracking > Length{};
    }

private:
    /// Breaks at `b` from every active node, drops the nodes from which `b` is too far, and makes
    /// the feasible ones new nodes.
    void consider(int b) {
        candidates_.clear();
        std::size_t kept = 0;
        for (const int a : active_) {
            if (try_line(a, b) && !breakpoints_.item_at(b).is_forced()) {
                active_[kept++] = a;
            }
        }
        active_.resize(kept);
        for (const Node& candidate : candidates_) {
            active_.push_back(static_cast<int>(nodes_.size()));
            nodes_.push_back(candidate);
        }
    }

    /// False if no line from `a` to `b` or beyond fits.
    bool try_line(int a, int b) {
        const Node& from = node(a);
        if (breakpoints_.swallowed(from.breakpoint, b)) {
            return true;
        }
        const Extent extent = breakpoints_.between(from.breakpoint, b);
        const Length measure =
            measures_[std::min(static_cast<std::size_t>(from.line), measures_.size() - 1)];
        const Judged line = judge(extent, measure, rules_);
        const bool may_be_overfull =
            pass_ == Pass::Emergency && breakpoints_.first_after(from.breakpoint) == b;
        if (!line.overfull || may_be_overfull) {
            propose(a, b, line);
        }
        const bool tracks = pass_ == Pass::Tracked || pass_ == Pass::Emergency;
        return !breakpoints_.is_too_far(
            extent, b, measure + extent.shrink + (tracks ? extent.tracking : Length{}));
    }

    /// How grave a rule a line may break.
    [[nodiscard]] std::int64_t allowed() const {
        if (pass_ == Pass::Emergency) {
            return std::numeric_limits<std::int64_t>::max();
        }
        return pass_ == Pass::Tracked ? tracking_at_most : 0;
    }

    void propose(int a, int b, const Judged& line) {
        if (line.broken > allowed()) {
            return;
        }
        const Node& from = node(a);
        if (pass_ == Pass::Fewest &&
            from.line + 1 + fewest_.after[static_cast<std::size_t>(b)] > fewest_.all) {
            return;
        }
        const Item& at = breakpoints_.item_at(b);
        const State after = next_state(from.state, line, at, rules_);
        const Cost step = price(from.state, after, line, at, rules_);
        if (step.broken > allowed()) {
            return;
        }
        const Cost cost{from.cost.broken + step.broken, from.cost.demerits + step.demerits};
        offer({b, from.line + 1, after, cost, a, line.ratio, line.overfull});
    }

    /// Keeps of the candidates for one breakpoint the best of each state and line class.
    void offer(const Node& offered) {
        const auto alike = [&](const Node& other) {
            return other.state == offered.state &&
                   std::min(other.line, told_apart_) == std::min(offered.line, told_apart_);
        };
        const auto rival = std::find_if(candidates_.begin(), candidates_.end(), alike);
        if (rival == candidates_.end()) {
            candidates_.push_back(offered);
        } else if (offered.cost < rival->cost) {
            *rival = offered;
        }
    }

    /// The node for the end: fewest broken rules first, then the wished number of lines, then least
    /// demerits.
    [[nodiscard]] int choose() const {
        const auto better = [&](int a, int b) { return node(a).cost < node(b).cost; };
        const int optimum = *std::min_element(active_.begin(), active_.end(), better);
        const std::int64_t broken = node(optimum).cost.broken;
        const int wished =
            rules_.lines == Lines::Fewest ? 0 : node(optimum).line + rules_.looseness;
        int best = optimum;
        if (rules_.lines == Lines::Optimum && rules_.looseness == 0) {
            return best;
        }
        for (const int a : active_) {
            if (node(a).cost.broken > broken) {
                continue;
            }
            const int off = std::abs(node(a).line - wished);
            const int best_off = std::abs(node(best).line - wished);
            if (off < best_off || (off == best_off && better(a, best))) {
                best = a;
            }
        }
        return best;
    }

    [[nodiscard]] Breaks trace_back(int last) const {
        Breaks breaks;
        breaks.cost = node(last).cost;
        for (int n = last; n > 0; n = node(n).previous) {
            const Node& end = node(n);
            const int from = node(end.previous).breakpoint;
            breaks.lines.push_back({from < 0 ? 0 : breakpoints_.at(from).after,
                                    breakpoints_.at(end.breakpoint).item, end.ratio, end.overfull});
        }
        std::reverse(breaks.lines.begin(), breaks.lines.end());
        return breaks;
    }

    [[nodiscard]] const Node& node(int n) const { return nodes_[static_cast<std::size_t>(n)]; }

    std::span<const Length> measures_;
    const Rules& rules_;
    Breakpoints breakpoints_;
    std::vector<Node> nodes_;
    std::vector<int> active_;
    std::vector<Node> candidates_;
    FewestLines fewest_;  ///< in the pass for the fewest lines
    int told_apart_ = 0;
    Pass pass_ = Pass::Strict;
};

}  // namespace

bool Breaks::overfull() const {
    return std::any_of(lines.begin(), lines.end(), [](const Line& line) { return line.overfull; });
}

Breaks total_fit(std::span<const Item> items, std::span<const Length> measures,
                 const Rules& rules) {
    if (items.empty()) {
        return {};
    }
    Breaker breaker{items, measures, rules};
    if (rules.lines == Lines::Fewest && measures.size() == 1) {
        if (auto breaks = breaker.run(Pass::Fewest)) {
            return *std::move(breaks);
        }
    }
    if (auto breaks = breaker.run(Pass::Strict)) {
        return *std::move(breaks);
    }
    if (breaker.may_track()) {
        if (auto breaks = breaker.run(Pass::Tracked)) {
            return *std::move(breaks);
        }
    }
    return *breaker.run(Pass::Emergency);
}

}  // namespace portraits::text::knuth_plass
