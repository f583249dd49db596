#include "generator/layout/flow_break.h"

#include <algorithm>
#include <limits>

#include "generator/layout/grid.h"

// Knuth and Plass's total fit ("Breaking Paragraphs into Lines", 1981) turned upright: a frame takes the place of a line, a box is a
// line of text. Frames are filled from the head and their feet are ragged, so that the cost of a frame is how far its foot stands
// above the others' and not how much its white is stretched. Heights are differences of sums from the head, so that the work grows with
// the breaks of the text times those of a frame; an active list would prune what takes microseconds as it is.

namespace portraits::layout {
namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();

/// The material's heights and breaks in the form that the search asks for.
class Column {
public:
    explicit Column(const Material& material) : material_{&material} {
        starts_.push_back(0);
        for (const BreakPoint& point : break_points(material)) {
            points_.push_back(point);
            starts_.push_back(point.after);
        }
        measure_feet();
        measure_heads();
    }

    [[nodiscard]] std::size_t breaks() const { return points_.size(); }
    /// Of a break where it is taken: one that is forced is free.
    [[nodiscard]] double cost(std::size_t end) const {
        return is_forced(end) ? 0 : points_[end].cost;
    }
    /// The parts between two breaks; `begin` counts breaks passed, so that 0 is the material's head.
    [[nodiscard]] PartRange range(std::size_t begin, std::size_t end) const {
        return {std::min(starts_[begin], points_[end].before), points_[end].before};
    }
    /// The height between two breaks, which grows with `end`.
    [[nodiscard]] Length height(std::size_t begin, std::size_t end) const {
        return std::max(feet_[end] - heads_[begin], Length{});
    }
    [[nodiscard]] bool is_forced(std::size_t end) const {
        return points_[end].cost == -Penalty::never;
    }

private:
    /// How far from the material's head the last box before each break ends.
    void measure_feet() {
        Length at, foot;
        std::size_t part = 0;
        for (const BreakPoint& point : points_) {
            for (; part < point.before; ++part) {
                at += natural(material_->parts[part]);
                foot = std::holds_alternative<Box>(material_->parts[part]) ? at : foot;
            }
            feet_.push_back(foot);
        }
    }

    /// How far from the material's head a frame begins that follows each break: at its first box, less the white that keeps.
    void measure_heads() {
        Length at, kept;
        for (const auto& part : material_->parts) {
            at += natural(part);
        }
        Length head = at;
        heads_.resize(starts_.size());
        std::size_t start = starts_.size();
        for (std::size_t part = material_->parts.size() + 1; part-- > 0;) {
            if (part < material_->parts.size()) {
                at -= natural(material_->parts[part]);
                const auto* glue = std::get_if<Glue>(&material_->parts[part]);
                kept += glue != nullptr && glue->keeps_at_head ? glue->natural : Length{};
                if (std::holds_alternative<Box>(material_->parts[part])) {
                    head = at;
                    kept = Length{};
                }
            }
            for (; start > 0 && starts_[start - 1] == part; --start) {
                heads_[start - 1] = head - kept;
            }
        }
    }

    static Length natural(const std::variant<Box, Glue, Penalty>& part) {
        if (const auto* glue = std::get_if<Glue>(&part)) {
            return glue->natural;
        }
        const auto* box = std::get_if<Box>(&part);
        return box != nullptr ? box->height : Length{};
    }

    const Material* material_;
    std::vector<BreakPoint> points_;
    std::vector<std::size_t> starts_;
    std::vector<Length> feet_;   ///< by break
    std::vector<Length> heads_;  ///< by breaks passed
};

double squared_lines(Length difference) {
    const double lines = difference / grid_line();
    return lines * lines;
}

/// The cheapest breaks over a number of columns, each with the same foot: dynamic programming over (columns filled, break).
class Level {
public:
    Level(const Column& column, int columns, Length foot)
        : column_{&column},
          columns_{static_cast<std::size_t>(columns)},
          foot_{foot},
          least_(columns_ + 1, std::vector<double>(column.breaks() + 1, infinite)),
          from_(columns_ + 1, std::vector<std::size_t>(column.breaks() + 1, 0)) {
        least_[0][0] = 0;
        for (std::size_t filled = 0; filled < columns_; ++filled) {
            for (std::size_t begin = 0; begin < column.breaks(); ++begin) {
                extend(filled, begin);
            }
            // A column after the last line stays empty: its whole height is a difference.
            relax(filled, column.breaks(), column.breaks(), squared_lines(foot_));
        }
    }

    [[nodiscard]] double cost() const { return least_[columns_][column_->breaks()]; }

    [[nodiscard]] std::vector<PartRange> breaks() const {
        std::vector<PartRange> ranges;
        std::size_t at = column_->breaks();
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
        for (std::size_t end = begin; end < column_->breaks(); ++end) {
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

    const Column* column_;
    std::size_t columns_;
    Length foot_;
    std::vector<std::vector<double>> least_;      ///< by columns filled and breaks passed
    std::vector<std::vector<std::size_t>> from_;  ///< where the last of these columns began
};

/// All heights that a column may come to, none twice, ascending.
std::vector<Length> possible_feet(const Column& column, Length limit) {
    std::vector<Length> feet;
    for (std::size_t begin = 0; begin < column.breaks(); ++begin) {
        for (std::size_t end = begin; end < column.breaks(); ++end) {
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

/// The cheapest way to have come to a break.
struct State {
    double cost = infinite;
    std::size_t from = 0;  ///< the break at which the last frame begins
};

/// The best way to fill frames one after the other.
class Thread {
public:
    Thread(const Column& column, std::span<const Length> heights)
        : column_{&column},
          heights_{heights},
          states_(heights.size() + 1, std::vector<State>(column.breaks() + 1)) {
        states_[0][0].cost = 0;
        for (std::size_t f = 0; f < heights_.size() && farthest_ < column_->breaks(); ++f) {
            for (std::size_t begin = 0; begin < column_->breaks(); ++begin) {
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
        for (std::size_t end = begin; end < column_->breaks(); ++end) {
            const Length height = column_->height(begin, end);
            if (height > heights_[f]) {
                break;
            }
            const bool last = end + 1 == column_->breaks();
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

    const Column* column_;
    std::span<const Length> heights_;
    std::vector<std::vector<State>> states_;  ///< by frames filled and breaks passed
    std::size_t farthest_ = 0;
    std::size_t frames_ = 0;
};

}  // namespace

std::vector<BreakPoint> break_points(const Material& material) {
    std::vector<BreakPoint> points;
    bool after_box = false;
    bool any_box = false;
    for (std::size_t i = 0; i < material.parts.size(); ++i) {
        const auto& part = material.parts[i];
        if (std::holds_alternative<Box>(part)) {
            after_box = any_box = true;
            continue;
        }
        const auto* penalty = std::get_if<Penalty>(&part);
        if (any_box && (penalty != nullptr ? penalty->cost < Penalty::never : after_box)) {
            points.push_back({i, i + 1, penalty != nullptr ? penalty->cost : 0});
        }
        after_box = false;
    }
    points.push_back({material.parts.size(), material.parts.size(), 0});
    return points;
}

std::vector<PartRange> break_over(const Material& material, std::span<const Length> heights) {
    return Thread{Column{material}, heights}.breaks();
}

Balance balance_over(const Material& material, int columns, Length limit) {
    const Column column{material};
    const Length mean = column.height(0, column.breaks() - 1) / columns;
    Balance best;
    best.cost = infinite;
    // Every set of breaks meets its cost at the foot of its tallest column, so that trying all feet finds the optimum. A foot below
    // the mean leaves out text; one so far below that the white alone costs more than the best ends the search.
    for (const Length foot : possible_feet(column, limit)) {
        if (foot > mean && columns * squared_lines(foot - mean) > best.cost) {
            break;
        }
        const Level level{column, columns, foot};
        if (level.cost() < best.cost) {
            best = {level.breaks(), foot, level.cost()};
        }
    }
    return best;
}

}  // namespace portraits::layout
