#pragma once

#include <span>
#include <vector>

#include "generator/text/knuth_plass.h"

namespace portraits::text::knuth_plass {

/// The sums of widths, stretch, shrink, tracking and filling glue over all items before a place.
struct Totals {
    Length width, stretch, shrink, tracking;
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
        } else {
            tracking += item.stretch;
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

/// The material between two breaks.
struct Extent {
    Length width, stretch, shrink;
    Length tracking;  ///< what its letters may move apart or together
    bool fills = false;
};

/// The legal breakpoints of items in order, glue after a box and penalties that do not forbid it, with what stands between
/// any two of them. The beginning counts as breakpoint -1.
class Breakpoints {
public:
    explicit Breakpoints(std::span<const Item> items);

    [[nodiscard]] int count() const { return static_cast<int>(points_.size()); }
    [[nodiscard]] const Breakpoint& at(int b) const { return points_[static_cast<std::size_t>(b)]; }
    [[nodiscard]] const Item& item_at(int b) const { return items_[at(b).item]; }

    /// A break inside what the break before it swallows makes no line.
    [[nodiscard]] bool swallowed(int from, int b) const {
        return from >= 0 && at(b).item < at(from).after;
    }

    /// The first breakpoint at which a line from this one may end.
    [[nodiscard]] int first_after(int from) const {
        int b = from + 1;
        while (swallowed(from, b)) {
            ++b;
        }
        return b;
    }

    [[nodiscard]] Extent between(int from, int to) const {
        static constexpr Totals nothing;
        const Totals& begin = from < 0 ? nothing : at(from).from_after;
        const Totals& end = at(to).up_to;
        Length width = end.width - begin.width + item_at(to).end;
        if (from >= 0) {
            width += item_at(from).start;
        }
        return {width, end.stretch - begin.stretch, end.shrink - begin.shrink,
                end.tracking - begin.tracking, end.fills > begin.fills};
    }

    /// True if no line of this extent to `b` or beyond is as short as `longest`. A hyphen may be too much where the rest of
    /// the word is not, so the widths at the breaks themselves do not count.
    [[nodiscard]] bool is_too_far(const Extent& extent, int b, Length longest) const {
        return extent.width - item_at(b).end + least_end_ > longest;
    }

private:
    std::span<const Item> items_;
    std::vector<Breakpoint> points_;
    Length least_end_;  ///< the most that a line's end gains by hanging
};

}  // namespace portraits::text::knuth_plass
