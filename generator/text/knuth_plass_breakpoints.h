#pragma once

#include <span>
#include <vector>

#include "generator/text/knuth_plass.h"

namespace portraits::text::knuth_plass {

/// The sums of widths, stretch, shrink and filling glue over all items before a place.
struct Totals {
    Length width, stretch, shrink;
    int fills = 0;

    void add(const Item& item) {
        if (item.kind == Item::Kind::Penalty) {
            return;
        }
        width += item.width;
        if (item.is_glue()) {
            stretch += item.stretch;
            shrink += item.shrink;
            fills += item.fills ? 1 : 0;
        }
    }
};

/// A place where a line may end, with what the line after it begins with.
struct Breakpoint {
    std::size_t item = 0;
    std::size_t after =
        0;  ///< first item of the next line: glue and penalties at a break disappear
    Totals up_to, from_after;  ///< sums before `item` and before `after`
};

/// The legal breakpoints in order: glue after a box, and penalties that do not forbid it.
std::vector<Breakpoint> find_breakpoints(std::span<const Item> items);

}  // namespace portraits::text::knuth_plass
