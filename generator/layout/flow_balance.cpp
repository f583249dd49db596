// The same total fit as over the frames of a thread, but for columns of no given height: a column costs what its foot stands above that
// of the tallest one.

#include "generator/layout/flow_balance.h"

#include <algorithm>
#include <limits>

#include "generator/layout/flow_points.h"

namespace portraits::layout {
namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();

/// The cheapest breaks over a number of columns, each with the same foot: dynamic programming over (columns filled, break).
class Level {
public:
    Level(const ColumnBreaks& column, int columns, Length foot)
        : column_{&column},
          columns_{static_cast<std::size_t>(columns)},
          foot_{foot},
          least_(columns_ + 1, std::vector<double>(column.count() + 1, infinite)),
          from_(columns_ + 1, std::vector<std::size_t>(column.count() + 1, 0)) {
        least_[0][0] = 0;
        for (std::size_t filled = 0; filled < columns_; ++filled) {
            for (std::size_t begin = 0; begin < column.count(); ++begin) {
                extend(filled, begin);
            }
            // A column after the last line stays empty: its whole height is a difference.
            relax(filled, column.count(), column.count(), squared_lines(foot_));
        }
    }

    [[nodiscard]] double cost() const { return least_[columns_][column_->count()]; }

    [[nodiscard]] std::vector<PartRange> breaks() const {
        std::vector<PartRange> ranges;
        std::size_t at = column_->count();
        for (std::size_t filled = columns_; filled > 0; --filled) {
            const std::size_t begin = from_[filled][at];
            if (begin < at) {
                ranges.push_back(column_->range(begin, at - 1));
            }
            at = begin;
        }
        std::reverse(ranges.begin(), ranges.end());
        return ranges;
    }

private:
    void extend(std::size_t filled, std::size_t begin) {
        if (least_[filled][begin] == infinite) {
            return;
        }
        for (std::size_t end = begin; end < column_->count(); ++end) {
            const Length height = column_->height(begin, end);
            if (height > foot_) {
                break;
            }
            relax(filled, begin, end + 1, squared_lines(foot_ - height) + column_->cost(end));
            if (column_->is_forced(end)) {
                break;
            }
        }
    }

    void relax(std::size_t filled, std::size_t begin, std::size_t end, double cost) {
        const double total = least_[filled][begin] + cost;
        // Of equal breaks the later one: a line that is left over stands in the first column.
        if (total < infinite && total <= least_[filled + 1][end]) {
            least_[filled + 1][end] = total;
            from_[filled + 1][end] = begin;
        }
    }

    const ColumnBreaks* column_;
    std::size_t columns_;
    Length foot_;
    std::vector<std::vector<double>> least_;      ///< by columns filled and breaks passed
    std::vector<std::vector<std::size_t>> from_;  ///< where the last of these columns began
};

/// All heights that a column may come to, none twice, ascending.
std::vector<Length> possible_feet(const ColumnBreaks& column, Length limit) {
    std::vector<Length> feet;
    for (std::size_t begin = 0; begin < column.count(); ++begin) {
        for (std::size_t end = begin; end < column.count(); ++end) {
            if (column.height(begin, end) > limit) {
                break;
            }
            feet.push_back(column.height(begin, end));
        }
    }
    std::sort(feet.begin(), feet.end());
    feet.erase(std::unique(feet.begin(), feet.end()), feet.end());
    return feet;
}

}  // namespace

Balance balance_over(const Material& material, int columns, Length limit) {
    const ColumnBreaks column{material};
    const Length mean = column.height(0, column.count() - 1) / columns;
    Balance best;
    best.cost = infinite;
    // Every set of breaks meets its cost at the foot of its tallest column, so that trying all feet finds the optimum: from the lowest
    // that holds the text, for what fits above a foot fits above each lower one, to one so far below the mean that the white alone
    // costs more than the best.
    const std::vector<Length> feet = possible_feet(column, limit);
    const auto lowest = std::partition_point(feet.begin(), feet.end(), [&](Length foot) {
        return Level{column, columns, foot}.cost() == infinite;
    });
    for (auto foot = lowest; foot != feet.end(); ++foot) {
        if (*foot > mean && columns * squared_lines(*foot - mean) > best.cost) {
            break;
        }
        const Level level{column, columns, *foot};
        if (level.cost() < best.cost) {
            best = {level.breaks(), *foot, level.cost()};
        }
    }
    return best;
}

}  // namespace portraits::layout
