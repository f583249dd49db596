#include "generator/layout/ladder.h"

#include <algorithm>
#include <map>
#include <string>

namespace portraits::layout {
namespace {

class Walk {
public:
    Walk(const design::Ladder& ladder, const Tightness& start) : ladder_{&ladder} {
        found_.push_back({start, 0});
    }

    std::vector<Candidate> run() && {
        for (std::size_t i = 0; i < ladder_->steps.size(); ++i) {
            take(i);
        }
        return std::move(found_);
    }

private:
    /// True when an earlier step has moved the lever already, so that all values of this one are new.
    [[nodiscard]] bool is_further(std::size_t step) const {
        const auto& steps = ladder_->steps;
        return std::any_of(steps.begin(), steps.begin() + static_cast<std::ptrdiff_t>(step),
                           [&](const design::Step& s) { return s.lever == steps[step].lever; });
    }

    void take(std::size_t index) {
        const design::Step& step = ladder_->steps[index];
        for (std::size_t v = is_further(index) ? 0 : 1; v < step.values.size(); ++v) {
            Candidate next = found_.back();
            next.tightness.set(step.lever, step.values[v]);
            spent_[step.lever] += step.cost;
            for (const auto* put_back : {&step.restart, &step.ends}) {
                for (const std::string& lever : *put_back) {
                    next.tightness.reset(lever);
                    spent_.erase(lever);
                }
            }
            next.cost = total();
            found_.push_back(std::move(next));
            walk_again(step, index);
        }
    }

    /// Takes the steps of the levers that have been put back, up to the one that put them back.
    void walk_again(const design::Step& cause, std::size_t before) {
        for (std::size_t i = 0; i < before; ++i) {
            const std::string& lever = ladder_->steps[i].lever;
            if (std::find(cause.restart.begin(), cause.restart.end(), lever) !=
                cause.restart.end()) {
                take(i);
            }
        }
    }

    [[nodiscard]] Badness total() const {
        Badness sum = 0;
        for (const auto& [lever, cost] : spent_) {
            sum += cost;
        }
        return sum;
    }

    const design::Ladder* ladder_;
    std::vector<Candidate> found_;
    std::map<std::string, Badness> spent_;
};

}  // namespace

std::vector<Candidate> candidates(const design::Ladder& ladder, const Tightness& start) {
    return Walk{ladder, start}.run();
}

}  // namespace portraits::layout
