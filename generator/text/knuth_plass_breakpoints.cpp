#include "generator/text/knuth_plass_breakpoints.h"

#include <algorithm>

namespace portraits::text::knuth_plass {

namespace {

bool legal(std::span<const Item> items, std::size_t i) {
    switch (items[i].kind) {
        case Item::Kind::Box: return false;
        case Item::Kind::Glue: return i > 0 && items[i - 1].is_box();
        case Item::Kind::Penalty: return items[i].penalty < forbidden;
    }
    return false;
}

/// What tracking gains at a penalty's two sides goes into the sums, so that no line need ask for it.
Totals with_tracking(Totals totals, Length more) {
    totals.tracking += more;
    return totals;
}

}  // namespace

Breakpoints::Breakpoints(std::span<const Item> items) : items_{items} {
    points_.reserve(items.size() / 2 + 1);
    Totals totals;
    std::size_t unset = 0;  // the first breakpoint whose next box has not come yet
    const auto line_begins = [&](std::size_t i) {
        for (; unset < points_.size(); ++unset) {
            const Item& item = items[points_[unset].item];
            points_[unset].after = i;
            points_[unset].from_after =
                item.is_glue() ? totals : with_tracking(totals, -item.shrink);
        }
    };
    for (std::size_t i = 0; i < items.size(); ++i) {
        // A forced break is not swallowed by the break before it: it ends an empty line.
        if (items[i].is_box() || items[i].is_forced()) {
            line_begins(i);
        }
        if (legal(items, i)) {
            const Totals up_to =
                items[i].is_glue() ? totals : with_tracking(totals, items[i].stretch);
            points_.push_back({i, i + 1, up_to, totals});
            least_end_ = std::min(least_end_, items[i].end);
        }
        totals.add(items[i]);
    }
    line_begins(items.size());
}

}  // namespace portraits::text::knuth_plass
