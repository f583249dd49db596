#include "generator/text/knuth_plass_fewest.h"

#include <algorithm>

namespace portraits::text::knuth_plass {

namespace {

/// The least of `after` among the ends of a line that begins at `from`.
int least_after(const std::vector<int>& after, const Breakpoints& breakpoints, int from,
                Length measure) {
    int least = breakpoints.count();
    for (int b = breakpoints.first_after(from); b < breakpoints.count(); ++b) {
        const Extent extent = breakpoints.between(from, b);
        if (extent.width - extent.shrink <= measure) {
            least = std::min(least, after[static_cast<std::size_t>(b)]);
        }
        if (breakpoints.item_at(b).is_forced() ||
            breakpoints.is_too_far(extent, b, measure + extent.shrink)) {
            break;
        }
    }
    return least;
}

}  // namespace

FewestLines count_fewest_lines(const Breakpoints& breakpoints, Length measure) {
    const int count = breakpoints.count();
    FewestLines fewest;
    fewest.after.assign(static_cast<std::size_t>(count), count);
    for (int b = count - 1; b >= 0; --b) {
        fewest.after[static_cast<std::size_t>(b)] =
            b == count - 1 ? 0 : 1 + least_after(fewest.after, breakpoints, b, measure);
    }
    fewest.all = 1 + least_after(fewest.after, breakpoints, -1, measure);
    return fewest;
}

}  // namespace portraits::text::knuth_plass
