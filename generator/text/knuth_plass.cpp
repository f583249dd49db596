// Total fit by dynamic programming over feasible breakpoints, after Knuth and Plass (1981), in the
// paper's words: a node is a feasible breakpoint with the best way to it, active as long as a line
// may still begin there.
//
// Deviations. The first pass takes only lines that keep all rules, as the paper's does with its
// tolerance; the emergency pass allows every line and lets the graver broken rule weigh more, so
// that there is always an answer. Nodes are told apart by what bears on later prices (`State`), of
// which the fitness class is only one part. An overfull line is allowed only where no break stands
// inside it.

#include "generator/text/knuth_plass.h"

#include <algorithm>
#include <cassert>
#include <cstdlib>
#include <optional>

#include "generator/text/knuth_plass_breakpoints.h"
#include "generator/text/knuth_plass_demerits.h"

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

enum class Pass { Fewest, Strict, Emergency };

class Breaker {
public:
    Breaker(std::span<const Item> items, std::span<const Length> measures, const Rules& rules)
        : items_{items}, measures_{measures}, rules_{rules}, breakpoints_{find_breakpoints(items)} {
        assert(!items.empty() && items.back().is_forced() && !measures.empty());
        // Beyond the last measure lines are alike; the paper's j0.
        const bool count_lines = rules.lines == Lines::Fewest || rules.looseness != 0;
        told_apart_ = count_lines ? static_cast<int>(items.size()) + 1
                                  : static_cast<int>(measures.size()) - 1;
        for (const Breakpoint& breakpoint : breakpoints_) {
            least_end_ = std::min(least_end_, items[breakpoint.item].end);
        }
    }

    std::optional<Breaks> run(Pass pass) {
        pass_ = pass;
        if (pass == Pass::Fewest) {
            count_lines_to_end();
        }
        nodes_.assign(1, Node{});
        active_.assign(1, 0);
        for (std::size_t b = 0; b < breakpoints_.size() && !active_.empty(); ++b) {
            consider(static_cast<int>(b));
        }
        if (active_.empty()) {
            return std::nullopt;
        }
        return trace_back(choose());
    }

private:
    /// Breaks at `b` from every active node, drops the nodes from which `b` is too far, and makes
    /// the feasible ones new nodes.
    void consider(int b) {
        candidates_.clear();
        std::size_t kept = 0;
        for (const int a : active_) {
            if (try_line(a, b) && !item_at(b).is_forced()) {
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
        if (swallowed(from, b)) {
            return true;
        }
        const Extent extent = extent_between(from.breakpoint, b);
        const Length measure =
            measures_[std::min(static_cast<std::size_t>(from.line), measures_.size() - 1)];
        const Judged line = judge(extent, measure, rules_);
        const bool may_be_overfull = pass_ == Pass::Emergency && first_after(from) == b;
        if (!line.overfull || may_be_overfull) {
            propose(a, b, line);
        }
        return !is_too_far(extent, b, measure);
    }

    /// For each breakpoint the least number of lines after it, whatever rules they break but their
    /// measure, and for the beginning the number that no way stays below.
    void count_lines_to_end() {
        const int count = static_cast<int>(breakpoints_.size());
        lines_after_.assign(breakpoints_.size(), count);
        for (int b = count - 1; b >= 0; --b) {
            Node from;
            from.breakpoint = b;
            lines_after_[static_cast<std::size_t>(b)] =
                b == count - 1 ? 0 : 1 + least_lines_after(from);
        }
        fewest_ = 1 + least_lines_after(Node{});
    }

    /// The least of `lines_after_` among the ends of a line that begins after `from`. What is ruled out here is beyond the
    /// measure by every account, so the number is never too high.
    [[nodiscard]] int least_lines_after(const Node& from) const {
        int least = static_cast<int>(breakpoints_.size());
        for (int b = first_after(from); b < static_cast<int>(breakpoints_.size()); ++b) {
            const Extent extent = extent_between(from.breakpoint, b);
            if (extent.width - extent.shrink <= measures_.front()) {
                least = std::min(least, lines_after_[static_cast<std::size_t>(b)]);
            }
            if (item_at(b).is_forced() || is_too_far(extent, b, measures_.front())) {
                break;
            }
        }
        return least;
    }

    /// A hyphen may be too much where the rest of the word is not, so the widths at the breaks
    /// themselves do not count.
    [[nodiscard]] bool is_too_far(const Extent& extent, int b, Length measure) const {
        return extent.width - item_at(b).end + least_end_ - extent.shrink > measure;
    }

    void propose(int a, int b, const Judged& line) {
        if (pass_ != Pass::Emergency && line.broken > 0) {
            return;
        }
        const Node& from = node(a);
        if (pass_ == Pass::Fewest &&
            from.line + 1 + lines_after_[static_cast<std::size_t>(b)] > fewest_) {
            return;
        }
        const Item& at = item_at(b);
        const State after = next_state(from.state, line, at, rules_);
        const Cost step = price(from.state, after, line, at, rules_);
        if (pass_ != Pass::Emergency && step.broken > 0) {
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

    /// A break inside what the break before it swallows makes no line.
    [[nodiscard]] bool swallowed(const Node& from, int b) const {
        return from.breakpoint >= 0 && at(b).item < at(from.breakpoint).after;
    }

    /// The first breakpoint at which a line from this node may end.
    [[nodiscard]] int first_after(const Node& from) const {
        int b = from.breakpoint + 1;
        while (swallowed(from, b)) {
            ++b;
        }
        return b;
    }

    [[nodiscard]] Extent extent_between(int from, int to) const {
        static constexpr Totals nothing;
        const Totals& begin = from < 0 ? nothing : at(from).from_after;
        const Totals& end = at(to).up_to;
        Length width = end.width - begin.width + item_at(to).end;
        if (from >= 0) {
            width += item_at(from).start;
        }
        return {width, end.stretch - begin.stretch, end.shrink - begin.shrink,
                end.fills > begin.fills};
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
            breaks.lines.push_back(
                {from < 0 ? 0 : at(from).after, at(end.breakpoint).item, end.ratio, end.overfull});
        }
        std::reverse(breaks.lines.begin(), breaks.lines.end());
        return breaks;
    }

    [[nodiscard]] const Node& node(int n) const { return nodes_[static_cast<std::size_t>(n)]; }
    [[nodiscard]] const Breakpoint& at(int b) const {
        return breakpoints_[static_cast<std::size_t>(b)];
    }
    [[nodiscard]] const Item& item_at(int b) const { return items_[at(b).item]; }

    std::span<const Item> items_;
    std::span<const Length> measures_;
    const Rules& rules_;
    std::vector<Breakpoint> breakpoints_;
    std::vector<Node> nodes_;
    std::vector<int> active_;
    std::vector<Node> candidates_;
    std::vector<int> lines_after_;  ///< for each breakpoint, in the pass for the fewest lines
    int fewest_ = 0;
    int told_apart_ = 0;
    Length least_end_;  ///< the most that a line's end gains by hanging
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
    return *breaker.run(Pass::Emergency);
}

}  // namespace portraits::text::knuth_plass
