// Least badness over the states of a ladder, by branch and bound. The bounds: costs add up and a block's own badness is never
// negative, so that a state which costs as much as the best one found cannot beat it; a block that has not looked at a lever stands
// alike when that lever moves; and a lever whose greatest gain is known cannot win more height than that. The search finds what
// placing every state would find; tests compare the two.

#include "generator/layout/fit_solve.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <utility>

namespace portraits::layout {
namespace {

/// A hole of a whole frame at the foot costs as much as this; the designer's ladder is in the same unit.
constexpr Badness empty_frame = 4;

/// The lever that stands for the picture; where it is at 0 the page has become the long variant.
constexpr std::string_view picture_lever = "picture shown";

/// A state that has been placed, with all that the result depended on.
struct Trial {
    Candidate candidate;
    std::vector<std::string> levers;  ///< that the blocks have looked at
    bool refused = false;
    Length surplus;
};

class Search {
public:
    Search(const FilledFrame& frame, const design::Ladder& ladder, const Tightness& home)
        : frame_{frame}, ladder_{ladder}, home_{home}, scales_{scales_of(ladder, home)} {}

    Solution run(const Tightness& others) && {
        consider_all(candidates(ladder_, home_, others));
        if (best_) {
            consider_all(looser(ladder_, home_, best_->candidate.tightness));
        }
        Solution solution = best_ ? std::move(*best_) : std::move(refused_);
        solution.candidates = considered_;
        solution.trials = trials_.size();
        return solution;
    }

private:
    void consider_all(std::vector<Candidate> all) {
        considered_ += all.size();
        for (Candidate& candidate : all) {
            candidate.tightness = with_variant(std::move(candidate.tightness), home_.variant());
            consider(std::move(candidate));
        }
    }

    void consider(Candidate candidate) {
        if (candidate.cost >= least_ || is_settled(candidate)) {
            return;
        }
        Tightness::Readings readings;
        Placed placed = place_in(frame_, candidate.tightness.noting(readings));
        const bool refused = placed.verdict == Verdict::Refused;
        trials_.push_back({candidate, readings.levers(), refused, placed.surplus});
        if (refused) {
            refused_ = {std::move(candidate), std::move(placed)};
            return;
        }
        const Badness total = candidate.cost + badness_in(frame_, placed);
        if (total < least_) {
            least_ = total;
            best_ = Solution{std::move(candidate), std::move(placed)};
        }
    }

    /// True when an earlier trial tells that the candidate cannot be the best.
    [[nodiscard]] bool is_settled(const Candidate& candidate) const {
        return std::any_of(trials_.begin(), trials_.end(), [&](const Trial& trial) {
            const bool no_better = trial.refused || trial.candidate.cost <= candidate.cost;
            return (no_better && stands_alike(trial, candidate.tightness)) ||
                   (trial.refused && gains_too_little(trial, candidate.tightness));
        });
    }

    [[nodiscard]] static bool stands_alike(const Trial& trial, const Tightness& now) {
        const Tightness& then = trial.candidate.tightness;
        return then.variant() == now.variant() &&
               std::all_of(trial.levers.begin(), trial.levers.end(),
                           [&](const std::string& lever) { return then.agrees(now, lever); });
    }

    /// True when only levers of known gain differ, and together they cannot win the height that was missing.
    [[nodiscard]] bool gains_too_little(const Trial& trial, const Tightness& now) const {
        const Tightness& then = trial.candidate.tightness;
        double gain = 0;
        for (const Scale& scale : scales_) {
            const double before = then.value(scale.lever, scale.values.front());
            const double after = now.value(scale.lever, scale.values.front());
            if (before == after) {
                continue;
            }
            if (scale.gain == 0) {
                return false;
            }
            const bool tighter = scale.index_of(after) > scale.index_of(before);
            gain += tighter ? scale.gain * std::abs(before - after) : 0;
        }
        return then.variant() == now.variant() && gain < trial.surplus.to_mm();
    }

    const FilledFrame& frame_;
    const design::Ladder& ladder_;
    const Tightness& home_;
    std::vector<Scale> scales_;
    std::vector<Trial> trials_;
    std::optional<Solution> best_;
    Solution refused_;
    Badness least_ = std::numeric_limits<double>::infinity();
    std::size_t considered_ = 0;
};

}  // namespace

Tightness with_variant(Tightness tightness, const std::string& designed) {
    const bool without = designed != "bare" && tightness.value(picture_lever, 1) == 0;
    tightness.set_variant(without ? "long" : designed);
    return tightness;
}

Placed place_in(const FilledFrame& frame, const Tightness& tightness) {
    const Size size = frame.spec->box.size;
    Placed placed = frame.block->place({size.width, size.height}, tightness);
    if (placed.rest == nullptr || (frame.last == nullptr && !frame.ends)) {
        return placed;
    }
    const Size last = frame.ends ? Size{size.width, {}} : frame.last->box.size;
    const Placed rest = placed.rest->place({last.width, unbounded}, tightness);
    const Length left = rest.used.height;
    if (left <= last.height && !frame.ends) {
        return placed;
    }
    Placed refused = Placed::refused(
        frame.ends ? "no page takes what is left over" : "two pages do not hold the text",
        left - last.height);
    refused.passages = std::move(placed.passages);
    refused.across = rest.across;
    return refused;
}

Badness badness_in(const FilledFrame& frame, const Placed& placed) {
    const Length height = frame.spec->box.size.height;
    const double hole =
        height > Length{} && placed.rest == nullptr ? (height - placed.used.height) / height : 0;
    return placed.badness + empty_frame * hole;
}

Solution solve(const FilledFrame& frame, const design::Ladder& ladder, const Tightness& home,
               const Tightness& others) {
    return Search{frame, ladder, home}.run(others);
}

}  // namespace portraits::layout
