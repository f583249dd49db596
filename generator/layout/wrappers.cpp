#include "generator/layout/wrappers.h"

#include <algorithm>
#include <utility>

namespace portraits::layout {
namespace {

class White : public Block {
public:
    explicit White(Length height) : height_{height} {}

    Placed place(Space offered, const Tightness&) const override {
        // White at the foot of a frame is cut, never refused.
        return Placed::full({Length{}, std::min(height_, offered.height)}, {});
    }

private:
    Length height_;
};

class Nothing : public Block {
public:
    Placed place(Space, const Tightness&) const override { return Placed::nothing(); }
};

class PageBreak : public Block {
public:
    Placed place(Space, const Tightness&) const override {
        Placed placed;
        placed.leave(std::make_shared<Nothing>());
        return placed;
    }
};

class OnlyIn : public Block {
public:
    OnlyIn(std::vector<std::string> variants, BlockPtr block)
        : variants_{std::move(variants)}, block_{std::move(block)} {}

    Placed place(Space offered, const Tightness& tightness) const override {
        const bool shown =
            std::find(variants_.begin(), variants_.end(), tightness.variant()) != variants_.end();
        return shown ? block_->place(offered, tightness) : Placed::nothing();
    }

private:
    std::vector<std::string> variants_;
    BlockPtr block_;
};

class Switched : public Block {
public:
    Switched(std::string lever, bool shown_when_on, BlockPtr block)
        : lever_{std::move(lever)}, shown_when_on_{shown_when_on}, block_{std::move(block)} {}

    Placed place(Space offered, const Tightness& tightness) const override {
        return tightness.is_on(lever_) == shown_when_on_ ? block_->place(offered, tightness)
                                                         : Placed::nothing();
    }

private:
    std::string lever_;
    bool shown_when_on_;
    BlockPtr block_;
};

class SwitchedFlow : public FlowBlock {
public:
    SwitchedFlow(std::string lever, FlowPtr off, FlowPtr on)
        : lever_{std::move(lever)}, off_{std::move(off)}, on_{std::move(on)} {}

    Material material(Length width, const Tightness& tightness) const override {
        return (tightness.is_on(lever_) ? on_ : off_)->material(width, tightness);
    }

private:
    std::string lever_;
    FlowPtr off_, on_;
};

}  // namespace

FlowPtr switched_by(std::string lever, FlowPtr off, FlowPtr on) {
    return std::make_shared<SwitchedFlow>(std::move(lever), std::move(off), std::move(on));
}

BlockPtr page_break() { return std::make_shared<PageBreak>(); }

BlockPtr space(Length height) { return std::make_shared<White>(height); }

BlockPtr only_in(std::vector<std::string> variants, BlockPtr block) {
    return std::make_shared<OnlyIn>(std::move(variants), std::move(block));
}

BlockPtr dropped_by(std::string lever, BlockPtr block) {
    return std::make_shared<Switched>(std::move(lever), false, std::move(block));
}

BlockPtr brought_by(std::string lever, BlockPtr block) {
    return std::make_shared<Switched>(std::move(lever), true, std::move(block));
}

}  // namespace portraits::layout
