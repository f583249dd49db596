#include "generator/layout/pairs.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace portraits::layout {
namespace {

constexpr std::size_t columns = 2;

/// Both columns as far as they are set.
struct Columns {
    std::array<ink::Fragment, columns> ink;
    Placed total;
    Length height;
};

class Pairs : public Block {
public:
    Pairs(std::vector<Pair> rows, Length gutter, std::array<std::string, columns> langs)
        : rows_{std::move(rows)}, gutter_{gutter}, langs_{std::move(langs)} {}

    Placed place(Space space, const Tightness& tightness) const override {
        const Length width = (space.width - gutter_) / std::int64_t{columns};
        Columns set;
        std::size_t row = 0;
        for (; row < rows_.size(); ++row) {
            if (Placed refused = add(set, rows_[row], {width, space.height}, tightness);
                refused.verdict == Verdict::Refused) {
                if (row == 0) {
                    return refused;
                }
                break;
            }
        }
        Placed placed = side_by_side(std::move(set), width, space.width);
        if (row < rows_.size()) {
            placed.leave(pairs({rows_.begin() + static_cast<std::ptrdiff_t>(row), rows_.end()},
                               gutter_, langs_));
        }
        return placed;
    }

private:
    /// Adds a pair below the others; refused, with the columns left as they were, if it is too
    /// high.
    static Placed add(Columns& set, const Pair& pair, Space space, const Tightness& tightness) {
        const Length top = set.height > Length{} ? set.height + pair.white : set.height;
        std::array<Placed, columns> sides;
        Length height;
        for (std::size_t i = 0; i < columns; ++i) {
            if (pair.sides.at(i) != nullptr) {
                sides.at(i) = pair.sides.at(i)->place({space.width, space.height - top}, tightness);
            }
            if (sides.at(i).verdict == Verdict::Refused) {
                return std::move(sides.at(i));
            }
            height = std::max(height, sides.at(i).used.height);
        }
        for (std::size_t i = 0; i < columns; ++i) {
            take(set, std::move(sides.at(i)), i, top);
        }
        set.height = top + height;
        return Placed::nothing();
    }

    static void take(Columns& set, Placed side, std::size_t column, Length top) {
        set.ink.at(column).take(std::move(side.ink), {Length{}, top});
        set.total.badness += side.badness;
        set.total.lines += side.lines;
        std::move(side.passages.begin(), side.passages.end(),
                  std::back_inserter(set.total.passages));
    }

    [[nodiscard]] Placed side_by_side(Columns set, Length width, Length whole) const {
        Placed placed = std::move(set.total);
        placed.verdict = set.height > Length{} ? Verdict::Full : Verdict::Empty;
        placed.used = {whole, set.height};
        for (std::size_t i = 0; i < columns; ++i) {
            ink::Node division;
            division.role = ink::Role::Div;
            division.lang = langs_.at(i);
            const ink::NodeId node = placed.ink.add(std::move(division));
            const Length left = (width + gutter_) * static_cast<std::int64_t>(i);
            placed.ink.take(std::move(set.ink.at(i)), {left, Length{}}, node);
        }
        return placed;
    }

    std::vector<Pair> rows_;
    Length gutter_;
    std::array<std::string, columns> langs_;
};

}  // namespace

BlockPtr pairs(std::vector<Pair> rows, Length gutter, std::array<std::string, columns> langs) {
    return std::make_shared<Pairs>(std::move(rows), gutter, std::move(langs));
}

}  // namespace portraits::layout
