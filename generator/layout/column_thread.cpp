#include "generator/layout/column_thread.h"

#include <algorithm>
#include <utility>

#include "generator/layout/flow_break.h"

namespace portraits::layout {
namespace {

class ColumnThread : public Block {
public:
    /// `begin` is the first part that has not been placed yet.
    ColumnThread(std::vector<FlowPtr> flows, int columns, Length gutter, std::size_t begin)
        : flows_{std::move(flows)}, columns_{columns}, gutter_{gutter}, begin_{begin} {}

    Placed place(Space space, const Tightness& tightness) const override {
        const Length width = (space.width - gutter_ * (columns_ - 1)) / columns_;
        Material material = remaining(width, tightness);
        const std::size_t total = material.parts.size();
        if (total == 0) {
            return Placed::nothing();
        }
        std::vector<PartRange> ranges = balance_over(material, columns_, space.height).columns;
        const bool whole = !ranges.empty();
        if (!whole) {
            const std::vector<Length> heights(static_cast<std::size_t>(columns_), space.height);
            ranges = break_over(material, heights);
        }
        if (ranges.empty() || ranges.back().second == 0) {
            return Placed::refused("a line is higher than the columns", space.height);
        }
        Placed placed = set(material, ranges, width);
        placed.used = {space.width, space.height};
        if (!whole && ranges.back().second < total) {
            placed.verdict = Verdict::Partial;
            placed.rest = std::make_shared<ColumnThread>(flows_, columns_, gutter_,
                                                         begin_ + ranges.back().second);
        }
        return placed;
    }

private:
    [[nodiscard]] Material remaining(Length width, const Tightness& tightness) const {
        Material all;
        for (const FlowPtr& flow : flows_) {
            append(all, flow->material(width, tightness));
        }
        const auto first =
            all.parts.begin() + static_cast<std::ptrdiff_t>(std::min(begin_, all.parts.size()));
        all.parts.erase(all.parts.begin(), first);
        return all;
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
        return Placed::full({}, std::move(ink), material.badness);
    }

    std::vector<FlowPtr> flows_;
    int columns_;
    Length gutter_;
    std::size_t begin_;
};

}  // namespace

BlockPtr column_thread(std::vector<FlowPtr> flows, int columns, Length gutter) {
    return std::make_shared<ColumnThread>(std::move(flows), columns, gutter, 0);
}

}  // namespace portraits::layout
