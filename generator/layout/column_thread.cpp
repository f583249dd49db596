#include "generator/layout/column_thread.h"

#include <optional>
#include <utility>

#include "generator/layout/flow_break.h"

namespace portraits::layout {
namespace {

/// Leaves out the nodes that have no item here: those of the text on other pages.
void drop_empty_nodes(ink::Fragment& ink) {
    std::vector<bool> used(ink.nodes.size(), false);
    for (const ink::Item& item : ink.items) {
        for (ink::NodeId id = item.node; id != ink::NodeId::Artifact;
             id = ink.nodes[static_cast<std::size_t>(id)].parent) {
            used[static_cast<std::size_t>(id)] = true;
        }
    }
    std::vector<ink::NodeId> moved(ink.nodes.size(), ink::NodeId::Artifact);
    std::vector<ink::Node> kept;
    const auto now = [&](ink::NodeId id) {
        return id == ink::NodeId::Artifact ? id : moved[static_cast<std::size_t>(id)];
    };
    for (std::size_t i = 0; i < ink.nodes.size(); ++i) {
        if (used[i]) {
            moved[i] = static_cast<ink::NodeId>(kept.size());
            kept.push_back(std::move(ink.nodes[i]));
            kept.back().parent = now(kept.back().parent);
        }
    }
    ink.nodes = std::move(kept);
    for (ink::Item& item : ink.items) {
        item.node = now(item.node);
    }
}

/// The text of a thread, set once for the width that its first page offers.
class ThreadText {
public:
    explicit ThreadText(std::vector<FlowPtr> flows) : flows_{std::move(flows)} {}

    const Material& at(Length width, const Tightness& tightness) {
        if (!material_ || width != width_) {
            Material all;
            for (const FlowPtr& flow : flows_) {
                append(all, flow->material(width, tightness));
            }
            material_ = std::move(all);
            width_ = width;
        }
        return *material_;
    }

private:
    std::vector<FlowPtr> flows_;
    std::optional<Material> material_;
    Length width_;
};

class ColumnThread : public Block {
public:
    /// `begin` is the first part that has not been placed yet.
    ColumnThread(std::shared_ptr<ThreadText> text, int columns, Length gutter, std::size_t begin)
        : text_{std::move(text)}, columns_{columns}, gutter_{gutter}, begin_{begin} {}

    Placed place(Space space, const Tightness& tightness) const override {
        const Length width = (space.width - gutter_ * (columns_ - 1)) / columns_;
        Material window = next_parts(text_->at(width, tightness), space.height);
        if (window.parts.empty()) {
            return Placed::nothing();
        }
        std::vector<PartRange> ranges = balance_over(window, columns_, space.height).columns;
        if (ranges.empty()) {
            const std::vector<Length> heights(static_cast<std::size_t>(columns_), space.height);
            ranges = break_over(window, heights);
        }
        if (ranges.empty() || ranges.back().second == 0) {
            return Placed::refused("a line is higher than the columns", space.height);
        }
        const std::size_t end = begin_ + ranges.back().second;
        Placed placed = set(window, ranges, width);
        placed.used = {space.width, space.height};
        if (end < text_->at(width, tightness).parts.size()) {
            placed.verdict = Verdict::Partial;
            placed.rest = std::make_shared<ColumnThread>(text_, columns_, gutter_, end);
        }
        return placed;
    }

private:
    /// The parts that the columns may take, and a column more: so much is looked at, however long the text is.
    [[nodiscard]] Material next_parts(const Material& all, Length height) const {
        Material window;
        window.nodes = all.nodes;
        window.badness = all.badness;
        Length taken;
        for (std::size_t i = begin_; i < all.parts.size() && taken <= height * (columns_ + 1);
             ++i) {
            window.parts.push_back(all.parts[i]);
            taken += height_of(all, {i, i + 1});
        }
        return window;
    }

    [[nodiscard]] Placed set(Material& material, const std::vector<PartRange>& ranges,
                             Length width) const {
        ink::Fragment ink;
        ink.nodes = material.nodes;
        Point at;
        for (const PartRange& range : ranges) {
            stack_into(ink, material, range, at);
            at.x += width + gutter_;
        }
        drop_empty_nodes(ink);
        return Placed::full({}, std::move(ink), material.badness);
    }

    std::shared_ptr<ThreadText> text_;
    int columns_;
    Length gutter_;
    std::size_t begin_;
};

}  // namespace

BlockPtr column_thread(std::vector<FlowPtr> flows, int columns, Length gutter) {
    return std::make_shared<ColumnThread>(std::make_shared<ThreadText>(std::move(flows)), columns,
                                          gutter, 0);
}

}  // namespace portraits::layout
