#include "generator/text/line_justify_wide.h"

#include <algorithm>

#include "generator/text/setting_limits.h"

namespace portraits::text {

namespace {

bool may_change(const Slot& slot) { return slot.fragment->is_space && !slot.is_trailing_space; }

/// How far a slot may go in the direction of `more`.
Length room_of(const Slot& slot, Length more, const LineRequest& request) {
    if (!may_change(slot)) {
        return {};
    }
    const SpaceLimits limits = limits_of(*slot.fragment, request.min_space, request.max_space);
    return more > Length{} ? limits.stretch : limits.shrink;
}

}  // namespace

bool has_gaps(const std::vector<Slot>& slots) {
    return std::any_of(slots.begin(), slots.end(),
                       [](const Slot& slot) { return slot.fragment->is_gap(); });
}

void widen_gaps(std::vector<Slot>& slots, Length more, const LineRequest& request) {
    Length room;
    for (const Slot& slot : slots) {
        room += room_of(slot, more, request);
    }
    if (room == Length{}) {
        return;
    }
    // Each slot ends where the sum of all up to it says, so that rounding never adds up.
    Length before;
    Length given;
    for (Slot& slot : slots) {
        before += room_of(slot, more, request);
        const Length until_here = more * (before / room);
        slot.width += until_here - given;
        given = until_here;
    }
}

double space_factor(const std::vector<Slot>& slots) {
    Length set;
    Length natural;
    for (const Slot& slot : slots) {
        if (may_change(slot) && !slot.fragment->is_gap()) {
            set += slot.width;
            natural += slot.fragment->shaped->width;
        }
    }
    return natural > Length{} ? set / natural : 1;
}

}  // namespace portraits::text
