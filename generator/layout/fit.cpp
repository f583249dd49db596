#include "generator/layout/fit.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string_view>

namespace portraits::layout {
namespace {

/// The lever that lets a city take two pages.
constexpr std::string_view second_page_lever = "second page";

std::string in_words(const design::Step& step, double value) {
    return fmt::format("{} {:g}", step.says, value);
}

/// Fits the frames of one page.
class Fitter {
public:
    Fitter(std::span<const FilledFrame> frames, const design::PageTemplate& page,
           const Tightness& home)
        : frames_{frames}, page_{&page}, home_{home}, tightness_{home}, solved_(frames.size()) {}

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
        result_.report.badness = 0;
        for (std::size_t i = 0; i < frames_.size(); ++i) {
            if (const design::Ladder* ladder = ladder_of(frames_[i])) {
                Solution solution = solve(frames_[i], *ladder, home_, tightness_);
                tightness_ = solution.candidate.tightness;
                result_.report.badness += solution.candidate.cost;
                result_.report.candidates += solution.candidates;
                result_.report.trials += solution.trials;
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
        FrameInk ink{frame.spec, result_.content.items.size()};
        ink.overset = placed.verdict == Verdict::Refused;
        report_frame(frame, placed);
        if (ink.overset) {
            take_surplus(frame, placed);
        } else {
            note_shortages(frame, placed);
            const Length height = frame.spec->box.size.height;
            const Length top = frame.spec->from_foot ? height - placed.used.height : Length{};
            result_.content.take(std::move(placed.ink), frame.spec->box.origin + Point{{}, top});
        }
        ink.count = result_.content.items.size() - ink.first;
        result_.frames.push_back(ink);
        if (placed.rest) {
            result_.rests.emplace_back(frame.spec, placed.rest);
            note_second_page(frame);
        }
    }

    /// Measures what the tightest state of one page lacks: so much has to go if one page is to do.
    void note_second_page(const FilledFrame& frame) {
        const design::Ladder* ladder = ladder_of(frame);
        if (ladder == nullptr || frame.last == nullptr) {
            return;
        }
        std::vector<Candidate> states = candidates(*ladder, home_, tightness_);
        std::erase_if(states, [](const Candidate& candidate) {
            return candidate.tightness.is_on(second_page_lever);
        });
        if (states.empty()) {
            return;
        }
        const Tightness tightest = with_variant(states.back().tightness, home_.variant());
        const Placed refused = place_in(frame, tightest);
        if (refused.verdict == Verdict::Refused) {
            const Length width = frame.spec->box.size.width;
            result_.second_page =
                overset_of(frame, refused, frame.block->place({width, unbounded}, tightest));
        }
    }

    void take_surplus(const FilledFrame& frame, const Placed& refused) {
        Placed natural = frame.block->place({frame.spec->box.size.width, unbounded}, tightness_);
        Overset over = overset_of(frame, refused, natural);
        over.tried = tried(frame);
        result_.overset.push_back(std::move(over));
        result_.surplus.take(std::move(natural.ink), frame.spec->box.origin);
    }

    void note_shortages(const FilledFrame& frame, const Placed& placed) {
        if (auto wide = too_wide(frame, placed)) {
            result_.overset.push_back(std::move(*wide));
        }
        if (auto shortage = underfull_of(frame, placed)) {
            result_.underfull.push_back(std::move(*shortage));
        }
    }

    void report_frame(const FilledFrame& frame, const Placed& placed) {
        PageFit& report = result_.report;
        const bool refused = placed.verdict == Verdict::Refused;
        report.frames.push_back({frame.spec->name, fill_of(frame, placed), refused});
        report.badness += refused ? 0 : placed.badness;
        report.lines += placed.lines;
    }

    [[nodiscard]] std::vector<std::string> tried(const FilledFrame& frame) const {
        std::vector<std::string> words;
        if (const design::Ladder* ladder = ladder_of(frame)) {
            for (const design::Step& step : ladder->steps) {
                words.push_back(in_words(step, step.values.back()));
            }
        }
        return words;
    }

    void report_steps() {
        for (const auto& [lever, value] : tightness_.moved()) {
            if (const design::Step* step = step_of(lever)) {
                result_.report.steps.push_back(in_words(*step, value));
            }
        }
    }

    [[nodiscard]] const design::Step* step_of(const std::string& lever) const {
        for (const design::Ladder& ladder : page_->ladders) {
            for (const design::Step& step : ladder.steps) {
                if (step.lever == lever) {
                    return &step;
                }
            }
        }
        return nullptr;
    }

    std::span<const FilledFrame> frames_;
    const design::PageTemplate* page_;
    const Tightness& home_;
    Tightness tightness_;
    std::vector<std::optional<Solution>> solved_;  ///< of the frames that have a ladder
    FittedPage result_;
};

}  // namespace

FittedPage fit(std::span<const FilledFrame> frames, const design::PageTemplate& page,
               const Tightness& home) {
    return Fitter{frames, page, home}.run();
}

}  // namespace portraits::layout
