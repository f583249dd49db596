#include "generator/layout/stack.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace portraits::layout {
namespace {

/// What has been placed so far, and the height that is left.
class Pile {
public:
    explicit Pile(Space space) : space_{space} {}

    [[nodiscard]] Space room() const { return {space_.width, space_.height - height_}; }
    [[nodiscard]] Length height() const { return height_; }

    void add(Placed placed) {
        result_.ink.take(std::move(placed.ink), {Length{}, height_});
        height_ += placed.used.height;
        result_.used.width = std::max(result_.used.width, placed.used.width);
        result_.badness += placed.badness;
        result_.white += placed.white;
        result_.across = std::max(result_.across, placed.across);
        result_.lines += placed.lines;
        std::move(placed.passages.begin(), placed.passages.end(),
                  std::back_inserter(result_.passages));
        if (placed.verdict != Verdict::Empty) {
            result_.verdict = Verdict::Full;
        }
    }

    Placed finish() && {
        result_.used.height = height_;
        return std::move(result_);
    }

private:
    Space space_;
    Length height_;
    Placed result_;
};

class Stack : public Block {
public:
    Stack(std::vector<BlockPtr> blocks, std::vector<BlockPtr> foot)
        : blocks_{std::move(blocks)}, foot_{std::move(foot)} {}

    Placed place(Space space, const Tightness& tightness) const override {
        Placed foot = place_foot(space, tightness);
        if (foot.verdict == Verdict::Refused) {
            return foot;
        }
        const Length left = space.height - foot.used.height;
        Placed head = place_head({space.width, left}, tightness);
        if (foot.verdict == Verdict::Empty || head.verdict == Verdict::Refused) {
            return head;
        }
        // Without a foot of the frame, the others stand right below.
        const Length top = space.height < unbounded ? left : head.used.height;
        head.ink.take(std::move(foot.ink), {Length{}, top});
        head.white += top - head.used.height;
        head.used = {std::max(head.used.width, foot.used.width), top + foot.used.height};
        head.badness += foot.badness;
        head.lines += foot.lines;
        std::move(foot.passages.begin(), foot.passages.end(), std::back_inserter(head.passages));
        head.verdict = head.verdict == Verdict::Partial ? Verdict::Partial : Verdict::Full;
        return head;
    }

private:
    Placed place_foot(Space space, const Tightness& tightness) const {
        Pile pile{space};
        for (const BlockPtr& block : foot_) {
            Placed placed = block->place(pile.room(), tightness);
            if (placed.verdict == Verdict::Refused) {
                return placed;
            }
            pile.add(std::move(placed));
        }
        return std::move(pile).finish();
    }

    Placed place_head(Space space, const Tightness& tightness) const {
        Pile pile{space};
        for (std::size_t i = 0; i < blocks_.size(); ++i) {
            Placed placed = blocks_[i]->place(pile.room(), tightness);
            if (placed.verdict == Verdict::Refused) {
                placed.surplus += height_below(i + 1, space.width, tightness);
                return placed;
            }
            const BlockPtr rest = placed.rest;
            const bool partial = placed.verdict == Verdict::Partial;
            pile.add(std::move(placed));
            if (partial) {
                Placed result = std::move(pile).finish();
                result.leave(stack_of_rest(rest, i + 1));
                return result;
            }
        }
        return std::move(pile).finish();
    }

    /// The natural height of the blocks from `first` on, up to where one ends the page.
    Length height_below(std::size_t first, Length width, const Tightness& tightness) const {
        Length height;
        for (std::size_t i = first; i < blocks_.size(); ++i) {
            const Placed placed = blocks_[i]->place({width, unbounded}, tightness);
            if (placed.verdict == Verdict::Partial) {
                break;
            }
            height += placed.used.height;
        }
        return height;
    }

    BlockPtr stack_of_rest(const BlockPtr& rest, std::size_t next) const {
        std::vector<BlockPtr> blocks{rest};
        blocks.insert(blocks.end(), blocks_.begin() + static_cast<std::ptrdiff_t>(next),
                      blocks_.end());
        return std::make_shared<Stack>(std::move(blocks), std::vector<BlockPtr>{});
    }

    std::vector<BlockPtr> blocks_;
    std::vector<BlockPtr> foot_;
};

}  // namespace

BlockPtr stack(std::vector<BlockPtr> blocks, std::vector<BlockPtr> foot) {
    return std::make_shared<Stack>(std::move(blocks), std::move(foot));
}

}  // namespace portraits::layout
