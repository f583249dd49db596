// Knuth and Plass's total fit ("Breaking Paragraphs into Lines", 1981) turned upright: a frame takes the place of a line, a box is a
// line of text. Frames are filled from the head and their feet are ragged, so that what a frame costs is the white at its foot, and
// not how much the white inside of it is stretched.

#include "generator/layout/flow_break.h"

#include <algorithm>
#include <limits>

#include "generator/layout/flow_points.h"

namespace portraits::layout {
namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();

/// The cheapest way to have come to a break.
struct State {
    double cost = infinite;
    std::size_t from = 0;  ///< the break at which the last frame begins
};

/// The best way to fill frames one after the other.
class Thread {
public:
    Thread(const ColumnBreaks& column, std::span<const Length> heights)
        : column_{&column},
          heights_{heights},
          states_(heights.size() + 1, std::vector<State>(column.count() + 1)) {
        states_[0][0].cost = 0;
        for (std::size_t f = 0; f < heights_.size() && farthest_ < column_->count(); ++f) {
            for (std::size_t begin = 0; begin < column_->count(); ++begin) {
                if (states_[f][begin].cost < infinite) {
                    fill(f, begin);
                }
            }
        }
    }

    [[nodiscard]] std::vector<PartRange> breaks() const {
        std::vector<PartRange> ranges;
        std::size_t at = farthest_;
        for (std::size_t f = frames_; f > 0; --f) {
            const std::size_t begin = states_[f][at].from;
            const PartRange range = column_->range(begin, at > begin ? at - 1 : begin);
            ranges.push_back(at > begin ? range : PartRange{range.first, range.first});
            at = begin;
        }
        std::reverse(ranges.begin(), ranges.end());
        return ranges;
    }

private:
    void fill(std::size_t f, std::size_t begin) {
        // A frame may stay empty: the next one may be high enough for what does not divide.
        reach(f, begin, begin, squared_lines(heights_[f]));
        for (std::size_t end = begin; end < column_->count(); ++end) {
            const Length height = column_->height(begin, end);
            if (height > heights_[f]) {
                break;
            }
            const bool last = end + 1 == column_->count();
            const double white = last ? 0 : squared_lines(heights_[f] - height);
            reach(f, begin, end + 1, column_->cost(end) + white);
            if (column_->is_forced(end)) {
                break;
            }
        }
    }

    void reach(std::size_t f, std::size_t begin, std::size_t end, double cost) {
        const double total = states_[f][begin].cost + cost;
        if (total < states_[f + 1][end].cost) {
            states_[f + 1][end] = {total, begin};
        }
        if (end > farthest_) {
            farthest_ = end;
            frames_ = f + 1;
        }
    }

    const ColumnBreaks* column_;
    std::span<const Length> heights_;
    std::vector<std::vector<State>> states_;  ///< by frames filled and breaks passed
    std::size_t farthest_ = 0;
    std::size_t frames_ = 0;
};

}  // namespace

std::vector<PartRange> break_over(const Material& material, std::span<const Length> heights) {
    return Thread{ColumnBreaks{material}, heights}.breaks();
}

}  // namespace portraits::layout
