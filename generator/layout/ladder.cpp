#include "generator/layout/ladder.h"

#include <algorithm>
#include <utility>

namespace portraits::layout {
namespace {

/// Where each lever of a ladder stands: an index into its scale.
using State = std::vector<std::size_t>;

/// More states than this are not looked at: no ladder of a real layout has as many.
constexpr std::size_t most_looser_states = 2'000;

Scale& scale_for(std::vector<Scale>& scales, const std::string& lever) {
    const auto known = std::find_if(scales.begin(), scales.end(),
                                    [&](const Scale& scale) { return scale.lever == lever; });
    if (known != scales.end()) {
        return *known;
    }
    scales.push_back({lever, {}, {}, 0, 0});
    return scales.back();
}

/// Costs count from home: what the edition has agreed on is no page's fault.
void settle(Scale& scale, const Tightness& home, double agree) {
    scale.home = scale.index_of(home.value(scale.lever, scale.values.front()));
    const Badness at_home = scale.costs[scale.home];
    for (std::size_t i = 0; i < scale.costs.size(); ++i) {
        scale.costs[i] = std::max(scale.costs[i] - at_home, 0.0) + (i == scale.home ? 0 : agree);
    }
}

State state_of(const std::vector<Scale>& scales, const Tightness& tightness) {
    State state;
    for (const Scale& scale : scales) {
        state.push_back(scale.index_of(tightness.value(scale.lever, scale.values.front())));
    }
    return state;
}

/// Levers at the designer's values are not named, so that equal states are equal.
Candidate candidate_at(const std::vector<Scale>& scales, const State& state, Tightness others) {
    Candidate candidate{std::move(others), 0};
    for (std::size_t i = 0; i < scales.size(); ++i) {
        candidate.tightness.reset(scales[i].lever);
        if (state[i] > 0) {
            candidate.tightness.set(scales[i].lever, scales[i].values[state[i]]);
        }
        candidate.cost += scales[i].costs[state[i]];
    }
    return candidate;
}

class Walk {
public:
    Walk(const design::Ladder& ladder, const Tightness& home, const Tightness& others)
        : ladder_{&ladder}, scales_{scales_of(ladder, home)}, others_{others} {
        for (const Scale& scale : scales_) {
            state_.push_back(scale.home);
        }
        add();
    }

    std::vector<Candidate> run() && {
        for (std::size_t i = 0; i < ladder_->steps.size(); ++i) {
            take(i);
        }
        return std::move(found_);
    }

private:
    void add() { found_.push_back(candidate_at(scales_, state_, others_)); }

    [[nodiscard]] std::size_t scale_number(const std::string& lever) const {
        return static_cast<std::size_t>(
            std::find_if(scales_.begin(), scales_.end(),
                         [&](const Scale& scale) { return scale.lever == lever; }) -
            scales_.begin());
    }

    /// How many values of its lever's scale come before a step's own.
    [[nodiscard]] std::size_t values_before(std::size_t step) const {
        std::size_t count = 0;
        for (std::size_t i = 0; i < step; ++i) {
            const design::Step& earlier = ladder_->steps[i];
            count += earlier.lever == ladder_->steps[step].lever ? earlier.values.size() : 0;
        }
        return count;
    }

    void take(std::size_t index) {
        const design::Step& step = ladder_->steps[index];
        const std::size_t lever = scale_number(step.lever);
        const std::size_t first = values_before(index);
        for (std::size_t v = std::max(first, scales_[lever].home + 1);
             v < first + step.values.size(); ++v) {
            state_[lever] = v;
            put_back(step.restart);
            put_back(step.ends);
            add();
            walk_again(step, index);
        }
    }

    void put_back(const std::vector<std::string>& levers) {
        for (const std::string& lever : levers) {
            if (const std::size_t i = scale_number(lever); i < scales_.size()) {
                state_[i] = scales_[i].home;
            }
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

    const design::Ladder* ladder_;
    std::vector<Scale> scales_;
    Tightness others_;
    State state_;
    std::vector<Candidate> found_;
};

/// Counts a state up to the next one within the limits, the first lever fastest; false after the last.
bool count_up(State& state, const State& lowest, const State& highest) {
    for (std::size_t i = 0; i < state.size(); ++i) {
        if (state[i] < highest[i]) {
            ++state[i];
            return true;
        }
        state[i] = lowest[i];
    }
    return false;
}

}  // namespace

std::size_t Scale::index_of(double value) const {
    const auto found = std::find(values.begin(), values.end(), value);
    return found == values.end() ? home : static_cast<std::size_t>(found - values.begin());
}

std::vector<Scale> scales_of(const design::Ladder& ladder, const Tightness& home) {
    std::vector<Scale> scales;
    std::vector<double> agree;
    for (const design::Step& step : ladder.steps) {
        Scale& scale = scale_for(scales, step.lever);
        agree.resize(scales.size());
        agree[static_cast<std::size_t>(&scale - scales.data())] += step.agree;
        scale.gain = std::max(scale.gain, step.gain);
        for (const double value : step.values) {
            scale.costs.push_back(scale.values.empty() ? 0 : scale.costs.back() + step.cost);
            scale.values.push_back(value);
        }
    }
    for (std::size_t i = 0; i < scales.size(); ++i) {
        settle(scales[i], home, agree[i]);
    }
    return scales;
}

std::vector<Candidate> candidates(const design::Ladder& ladder, const Tightness& home,
                                  const Tightness& others) {
    return Walk{ladder, home, others}.run();
}

std::vector<Candidate> looser(const design::Ladder& ladder, const Tightness& home,
                              const Tightness& candidate) {
    const std::vector<Scale> scales = scales_of(ladder, home);
    const State highest = state_of(scales, candidate);
    State lowest;
    for (std::size_t i = 0; i < scales.size(); ++i) {
        lowest.push_back(std::min(scales[i].home, highest[i]));
    }
    std::vector<Candidate> found;
    State state = lowest;
    do {
        if (state != highest) {
            found.push_back(candidate_at(scales, state, candidate));
        }
    } while (count_up(state, lowest, highest) && found.size() < most_looser_states);
    std::stable_sort(found.begin(), found.end(),
                     [](const Candidate& a, const Candidate& b) { return a.cost < b.cost; });
    return found;
}

}  // namespace portraits::layout
