#include "generator/layout/agreement.h"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "generator/layout/ladder.h"

namespace portraits::layout {
namespace {

bool is_shared(const design::Ladder& ladder, const std::string& lever) {
    return std::any_of(ladder.steps.begin(), ladder.steps.end(), [&](const design::Step& step) {
        return step.lever == lever && step.agree > 0;
    });
}

/// The place on the scale where most pages stand; the first one of equals.
std::size_t most_chosen(const Scale& scale, std::span<const Tightness> alone) {
    std::vector<std::size_t> votes(scale.values.size());
    for (const Tightness& page : alone) {
        ++votes[scale.index_of(page.value(scale.lever, scale.values.front()))];
    }
    return static_cast<std::size_t>(std::max_element(votes.begin(), votes.end()) - votes.begin());
}

}  // namespace

bool wants_agreement(const design::PageTemplate& page) {
    return std::any_of(page.ladders.begin(), page.ladders.end(), [](const design::Ladder& ladder) {
        return std::any_of(ladder.steps.begin(), ladder.steps.end(),
                           [](const design::Step& step) { return step.agree > 0; });
    });
}

Tightness agree(const design::PageTemplate& page, std::span<const Tightness> alone) {
    Tightness agreed;
    for (const design::Ladder& ladder : page.ladders) {
        for (const Scale& scale : scales_of(ladder, {})) {
            const std::size_t chosen =
                is_shared(ladder, scale.lever) ? most_chosen(scale, alone) : 0;
            if (chosen > 0) {
                agreed.set(scale.lever, scale.values[chosen]);
            }
        }
    }
    return agreed;
}

}  // namespace portraits::layout
