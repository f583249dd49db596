#include "generator/layout/flow_parts.h"

#include <utility>

#include "generator/layout/grid.h"

namespace portraits::layout {
namespace {

/// Whole lines of the grid, so that what follows stands on it again; rules and small white stay as they are.
Length in_lines(Length height) { return height > grid_line() ? on_grid(height) : height; }

class Boxed : public FlowBlock {
public:
    explicit Boxed(BlockPtr block) : block_{std::move(block)} {}

    Material material(Length width, const Tightness& tightness) const override {
        Placed placed = block_->place({width, unbounded}, tightness);
        Material material;
        if (placed.verdict != Verdict::Full) {
            return material;
        }
        material.nodes = std::move(placed.ink.nodes);
        placed.ink.nodes.clear();
        material.parts.emplace_back(Box{std::move(placed.ink), in_lines(placed.used.height)});
        material.lines = placed.lines;
        material.passages = std::move(placed.passages);
        return material;
    }

private:
    BlockPtr block_;
};

class Spaced : public FlowBlock {
public:
    Spaced(FlowPtr flow, Length white, bool keeps)
        : flow_{std::move(flow)}, white_{white}, keeps_{keeps} {}

    Material material(Length width, const Tightness& tightness) const override {
        Material inner = flow_->material(width, tightness);
        if (inner.parts.empty()) {
            return inner;
        }
        Material material;
        if (white_ > Length{}) {
            material.parts.emplace_back(Glue{white_, {}, {}});
        }
        append(material, std::move(inner));
        material.parts.emplace_back(Penalty{keeps_ ? Penalty::never : 0});
        return material;
    }

private:
    FlowPtr flow_;
    Length white_;
    bool keeps_;
};

class ColumnBreak : public FlowBlock {
public:
    Material material(Length, const Tightness&) const override {
        Material material;
        material.parts.emplace_back(Penalty{-Penalty::never});
        return material;
    }
};

}  // namespace

FlowPtr boxed(BlockPtr block) { return std::make_shared<Boxed>(std::move(block)); }

FlowPtr spaced(FlowPtr flow, Length white, bool keeps) {
    return std::make_shared<Spaced>(std::move(flow), white, keeps);
}

FlowPtr column_break() { return std::make_shared<ColumnBreak>(); }

}  // namespace portraits::layout
