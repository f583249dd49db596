#include "generator/text/line_justify.h"

#include <algorithm>
#include <cstdlib>

#include "generator/text/letter_gaps.h"
#include "generator/text/line_justify_wide.h"
#include "generator/text/setting_limits.h"

namespace portraits::text {

namespace {

bool is_word_space(const Slot& slot) { return slot.fragment->is_space && !slot.is_trailing_space; }

/// What a line has to give.
struct Reserves {
    Length width;            ///< of all of it
    Length spaces;           ///< of its spaces as they are
    Length natural;          ///< of its spaces by the font
    Length stretch, shrink;  ///< of its spaces
    int gaps = 0;            ///< between letters

    Reserves(const std::vector<Slot>& slots, const LineRequest& request) {
        for (const Slot& slot : slots) {
            width += slot.width;
            if (!slot.fragment->is_space) {
                gaps += letter_gaps(*slot.shaped);
            } else if (is_word_space(slot)) {
                const SpaceLimits limits =
                    limits_of(*slot.fragment, request.min_space, request.max_space);
                spaces += slot.width;
                natural += slot.fragment->shaped->width;
                stretch += request.stretches ? limits.stretch : Length{};
                shrink += limits.shrink;
            }
        }
    }
};

/// What each gap takes of a rest: rounded away from nothing, so that the spaces stay within their limits. A line without spaces
/// has nothing to make up for that, and never gets wider than its measure.
Length share_of(Length rest, const Reserves& line) {
    const std::int64_t gaps = line.gaps;
    const bool rounds_up = rest > Length{} && line.spaces > Length{};
    const std::int64_t away = rounds_up ? gaps - 1 : 0;
    return Length::raw((rest.to_raw() + (rest < Length{} ? 1 - gaps : away)) / gaps);
}

/// Each space ends where the sum of all up to it says, so that rounding never adds up.
void widen_spaces(std::vector<Slot>& slots, const Reserves& line, Length more) {
    Length before;
    Length set;
    for (Slot& slot : slots) {
        if (is_word_space(slot)) {
            before += slot.width;
            const Length until_here = before + more * (before / line.spaces);
            slot.width = until_here - set;
            set = until_here;
        }
    }
}

}  // namespace

Justified justify(std::vector<Slot>& slots, Length target, const LineRequest& request) {
    const Reserves line{slots, request};
    const Length missing = target - line.width;
    const Length by_spaces = std::clamp(missing, -line.shrink, line.stretch);
    const Length rest = missing - by_spaces;
    Justified result;
    Length more = missing;
    if (rest != Length{}) {
        const Length share = line.gaps > 0 ? share_of(rest, line) : Length{};
        const bool fits = line.gaps > 0 && (rest < Length{} || request.stretches) &&
                          std::abs(share.to_raw()) <= request.tracking.to_raw();
        if (!fits && rest > Length{}) {
            more = {};
        } else if (!fits) {
            more = -line.shrink;
        } else {
            result.tracking = share;
            more = missing - share * line.gaps;
        }
    }
    if (has_gaps(slots)) {
        widen_gaps(slots, more, request);
        result.space = space_factor(slots);
    } else if (line.spaces > Length{}) {
        widen_spaces(slots, line, more);
        result.space = (line.spaces + more) / line.natural;
    }
    return result;
}

}  // namespace portraits::text
