#include "generator/layout/fit.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <utility>

#include "generator/layout/ladder.h"

namespace portraits::layout {
namespace {

/// A hole of a whole frame at the foot costs as much as this; the designer's ladder is in the same unit.
constexpr Badness empty_frame = 4;

/// The lever that stands for the picture; where it is at 0 the page has become the long variant.
constexpr std::string_view picture_lever = "picture shown";

Tightness with_variant(Tightness tightness, const std::string& designed) {
    const bool without = designed != "bare" && tightness.value(picture_lever, 1) == 0;
    tightness.set_variant(without ? "long" : designed);
    return tightness;
}

Placed place_in(const FilledFrame& frame, const Tightness& tightness) {
    const Size size = frame.spec->box.size;
    return frame.block->place({size.width, size.height}, tightness);
}

Badness hole(const FilledFrame& frame, const Placed& placed) {
    const Length height = frame.spec->box.size.height;
    return height > Length{} ? empty_frame * ((height - placed.used.height) / height) : 0;
}

std::string in_words(const design::Ladder& ladder, std::string_view lever, double value) {
    const auto step = std::find_if(ladder.steps.begin(), ladder.steps.end(),
                                   [&](const design::Step& s) { return s.lever == lever; });
    return fmt::format("{} {:g}", step == ladder.steps.end() ? std::string{lever} : step->says,
                       value);
}

/// The best candidate of a frame's ladder; `placed` is refused if none fits.
struct Solution {
    Candidate candidate;
    Placed placed;
};

/// True when the candidate differs from a refused one by one lever alone, and that lever cannot gain the height that was missing.
bool gains_too_little(const design::Ladder& ladder, const Solution& refused,
                      const Tightness& candidate) {
    if (refused.placed.verdict != Verdict::Refused) {
        return false;
    }
    for (const design::Step& step : ladder.steps) {
        Tightness same = candidate;
        const double designed = step.values.front();
        const double before = refused.candidate.tightness.value(step.lever, designed);
        const double now = candidate.value(step.lever, designed);
        same.set(step.lever, before);
        Tightness other = refused.candidate.tightness;
        other.set(step.lever, before);
        if (before != now && same == other) {
            return step.gain > 0 &&
                   step.gain * std::abs(before - now) < refused.placed.surplus.to_mm();
        }
    }
    return false;
}

Solution solve(const FilledFrame& frame, const design::Ladder& ladder, const Tightness& start,
               const std::string& variant) {
    Tightness designed = start;
    for (const design::Step& step : ladder.steps) {
        designed.reset(step.lever);
    }
    std::optional<Solution> best;
    Badness least = std::numeric_limits<double>::infinity();
    Solution refused;
    for (Candidate& candidate : candidates(ladder, designed)) {
        candidate.tightness = with_variant(std::move(candidate.tightness), variant);
        // The costs alone exceed what has been found, or the lever moves too little: nothing placed can make up for it.
        if (candidate.cost >= least || gains_too_little(ladder, refused, candidate.tightness)) {
            continue;
        }
        Placed placed = place_in(frame, candidate.tightness);
        if (placed.verdict == Verdict::Refused) {
            refused = {std::move(candidate), std::move(placed)};
            continue;
        }
        const Badness total = candidate.cost + placed.badness + hole(frame, placed);
        if (total < least) {
            least = total;
            best = Solution{std::move(candidate), std::move(placed)};
        }
    }
    return best ? std::move(*best) : std::move(refused);
}

/// Fits the frames of one page.
class Fitter {
public:
    Fitter(std::span<const FilledFrame> frames, const design::PageTemplate& page,
           const Tightness& start)
        : frames_{frames},
          page_{&page},
          variant_{start.variant()},
          tightness_{start},
          solved_(frames.size()) {}

    FittedPage run() && {
        // A lever of a later ladder may move something into a frame that was placed before; two rounds settle that, a third
        // finds out whether the frames disagree for good.
        constexpr int rounds = 3;
        for (int round = 0; round < rounds; ++round) {
            solve_ladders();
            if (all_still_fit()) {
                break;
            }
        }
        place_all();
        return std::move(result_);
    }

private:
    [[nodiscard]] const design::Ladder* ladder_of(const FilledFrame& frame) const {
        const auto found = std::find_if(
            page_->ladders.begin(), page_->ladders.end(),
            [&](const design::Ladder& ladder) { return ladder.name == frame.spec->ladder; });
        return found == page_->ladders.end() ? nullptr : &*found;
    }

    void solve_ladders() {
        cost_ = 0;
        for (std::size_t i = 0; i < frames_.size(); ++i) {
            if (const design::Ladder* ladder = ladder_of(frames_[i])) {
                Solution solution = solve(frames_[i], *ladder, tightness_, variant_);
                tightness_ = solution.candidate.tightness;
                cost_ += solution.candidate.cost;
                solved_[i] = std::move(solution);
            }
        }
    }

    /// Places the solved frames again where later ladders have moved since; false if one of them fits no more.
    bool all_still_fit() {
        for (std::size_t i = 0; i < frames_.size(); ++i) {
            if (!solved_[i] || solved_[i]->candidate.tightness == tightness_) {
                continue;
            }
            const bool fitted = solved_[i]->placed.verdict != Verdict::Refused;
            solved_[i]->candidate.tightness = tightness_;
            solved_[i]->placed = place_in(frames_[i], tightness_);
            if (fitted && solved_[i]->placed.verdict == Verdict::Refused) {
                return false;
            }
        }
        return true;
    }

    void place_all() {
        result_.report.badness = cost_;
        for (std::size_t i = 0; i < frames_.size(); ++i) {
            const bool placed = solved_[i] && solved_[i]->candidate.tightness == tightness_;
            take(frames_[i],
                 placed ? std::move(solved_[i]->placed) : place_in(frames_[i], tightness_));
        }
        result_.tightness = tightness_;
        result_.report.variant = tightness_.variant();
        report_steps();
    }

    void take(const FilledFrame& frame, Placed placed) {
        const bool refused = placed.verdict == Verdict::Refused;
        const Length height = frame.spec->box.size.height;
        const double fill = refused ? (height + placed.surplus) / height
                                    : placed.used.height / std::max(height, Length::raw(1));
        if (refused) {
            result_.overset.push_back(
                {frame.spec->name, placed.reason, placed.surplus, tried(frame)});
        } else {
            const Length top = frame.spec->from_foot ? height - placed.used.height : Length{};
            result_.content.take(std::move(placed.ink), frame.spec->box.origin + Point{{}, top});
        }
        if (placed.rest) {
            result_.rests.emplace_back(frame.spec, placed.rest);
        }
        result_.report.frames.push_back({frame.spec->name, fill, refused});
        result_.report.badness += placed.badness;
    }

    [[nodiscard]] std::vector<std::string> tried(const FilledFrame& frame) const {
        std::vector<std::string> words;
        if (const design::Ladder* ladder = ladder_of(frame)) {
            for (const design::Step& step : ladder->steps) {
                words.push_back(in_words(*ladder, step.lever, step.values.back()));
            }
        }
        return words;
    }

    void report_steps() {
        for (const auto& [lever, value] : tightness_.moved()) {
            for (const design::Ladder& ladder : page_->ladders) {
                const bool known =
                    std::any_of(ladder.steps.begin(), ladder.steps.end(),
                                [&](const design::Step& s) { return s.lever == lever; });
                if (known) {
                    result_.report.steps.push_back(in_words(ladder, lever, value));
                    break;
                }
            }
        }
    }

    std::span<const FilledFrame> frames_;
    const design::PageTemplate* page_;
    std::string variant_;  ///< the record's own, while the picture is shown
    Tightness tightness_;
    std::vector<std::optional<Solution>> solved_;  ///< of the frames that have a ladder
    Badness cost_ = 0;
    FittedPage result_;
};

}  // namespace

FittedPage fit(std::span<const FilledFrame> frames, const design::PageTemplate& page,
               const Tightness& start) {
    return Fitter{frames, page, start}.run();
}

}  // namespace portraits::layout
