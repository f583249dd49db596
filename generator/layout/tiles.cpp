#include "generator/layout/tiles.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace portraits::layout {
namespace {

/// Takes over what a block has placed, its top left corner at a point.
void take(Placed& all, Placed placed, Point at) {
    all.ink.take(std::move(placed.ink), at);
    all.badness += placed.badness;
    all.lines += placed.lines;
    std::move(placed.passages.begin(), placed.passages.end(), std::back_inserter(all.passages));
}

class Tiles : public Block {
public:
    Tiles(std::vector<BlockPtr> blocks, int columns, Length gutter, Length white)
        : blocks_{std::move(blocks)}, columns_{columns}, gutter_{gutter}, white_{white} {}

    Placed place(Space space, const Tightness& tightness) const override {
        Placed all;
        Length top, foot;
        int column = 0;
        for (const BlockPtr& block : blocks_) {
            const Length left = start(column, space.width);
            const Length measure = start(column + 1, space.width) - gutter_ - left;
            Placed placed = block->place({measure, unbounded}, tightness);
            if (placed.verdict == Verdict::Refused) {
                return placed;
            }
            if (placed.verdict == Verdict::Empty) {
                continue;
            }
            foot = std::max(foot, top + placed.used.height);
            take(all, std::move(placed), {left, top});
            if (++column == columns_) {
                column = 0;
                top = foot + white_;
            }
        }
        if (foot == Length{}) {
            return Placed::nothing();
        }
        Placed placed = Placed::full_if_fits(space, {space.width, foot}, std::move(all.ink));
        placed.badness += all.badness;
        placed.lines = all.lines;
        placed.passages = std::move(all.passages);
        return placed;
    }

private:
    /// Where a column begins: each has its share of the width and the gutter after it, so that the last one ends at the edge.
    [[nodiscard]] Length start(int column, Length width) const {
        return (width + gutter_) * column / columns_;
    }

    std::vector<BlockPtr> blocks_;
    int columns_;
    Length gutter_, white_;
};

}  // namespace

BlockPtr tiles(std::vector<BlockPtr> blocks, int columns, Length gutter, Length white) {
    return std::make_shared<Tiles>(std::move(blocks), columns, gutter, white);
}

}  // namespace portraits::layout
