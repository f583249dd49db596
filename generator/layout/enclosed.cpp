#include "generator/layout/enclosed.h"

#include <utility>

namespace portraits::layout {
namespace {

class Enclosed : public Block {
public:
    Enclosed(ink::Node node, BlockPtr block) : node_{std::move(node)}, block_{std::move(block)} {}

    Placed place(Space space, const Tightness& tightness) const override {
        Placed placed = block_->place(space, tightness);
        if (!placed.ink.nodes.empty()) {
            ink::Fragment outer;
            const ink::NodeId id = outer.add(node_);
            outer.take(std::move(placed.ink), {}, id);
            placed.ink = std::move(outer);
        }
        if (placed.rest != nullptr) {
            placed.rest = enclosed(node_, std::move(placed.rest));
        }
        return placed;
    }

private:
    ink::Node node_;
    BlockPtr block_;
};

class Kept : public Block {
public:
    Kept(std::shared_ptr<const void> kept, BlockPtr block)
        : kept_{std::move(kept)}, block_{std::move(block)} {}

    Placed place(Space space, const Tightness& tightness) const override {
        Placed placed = block_->place(space, tightness);
        if (placed.rest != nullptr) {
            placed.rest = kept_with(kept_, std::move(placed.rest));
        }
        return placed;
    }

private:
    std::shared_ptr<const void> kept_;
    BlockPtr block_;
};

}  // namespace

BlockPtr enclosed(ink::Node node, BlockPtr block) {
    return std::make_shared<Enclosed>(std::move(node), std::move(block));
}

BlockPtr kept_with(std::shared_ptr<const void> kept, BlockPtr block) {
    return std::make_shared<Kept>(std::move(kept), std::move(block));
}

}  // namespace portraits::layout
