#include "generator/text/knuth_plass_breakpoints.h"

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

}  // namespace

std::vector<Breakpoint> find_breakpoints(std::span<const Item> items) {
    std::vector<Breakpoint> result;
    result.reserve(items.size() / 2 + 1);
    Totals totals;
    std::size_t unset = 0;  // the first breakpoint whose next box has not come yet
    const auto line_begins = [&](std::size_t i) {
        for (; unset < result.size(); ++unset) {
            result[unset].after = i;
            result[unset].from_after = totals;
        }
    };
    for (std::size_t i = 0; i < items.size(); ++i) {
        // A forced break is not swallowed by the break before it: it ends an empty line.
        if (items[i].is_box() || items[i].is_forced()) {
            line_begins(i);
        }
        if (legal(items, i)) {
            result.push_back({i, i + 1, totals, totals});
        }
        totals.add(items[i]);
    }
    line_begins(items.size());
    return result;
}

}  // namespace portraits::text::knuth_plass
