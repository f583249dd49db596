#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "generator/layout/flow_balance.h"
#include "generator/layout/flow_stretch.h"
#include "generator/layout/grid.h"
#include "generator/layout/material.h"

namespace portraits::layout {
namespace {

/// Two columns that differ by ten lines are as bad as one move of a lever; by twenty, as four.
constexpr double badness_of_difference = 0.01;

Badness unevenness(Length difference) {
    const double lines = difference / grid_line();
    return badness_of_difference * lines * lines;
}

PartRange whole(const Material& material) { return {0, material.parts.size()}; }

class BalancedColumns : public Block {
public:
    BalancedColumns(std::vector<FlowPtr> flows, ColumnForm form)
        : flows_{std::move(flows)}, form_{form} {}

    Placed place(Space space, const Tightness& tightness) const override {
        const Length width = form_.width(space.width);
        Material material = joined(flows_, width, tightness);
        if (height_of(material, whole(material)) == Length{}) {
            return Placed::nothing();
        }
        const Balance balance = balance_over(material, form_.columns, space.height);
        if (balance.columns.empty()) {
            return refuse(material, space);
        }
        Placed placed =
            Placed::full({space.width, balance.height}, {},
                         badness_of(material.lines) + balance.cost * badness_of_difference);
        placed.ink = columns_side_by_side(material, balance.columns, balance.height, form_, width);
        placed.lines = material.lines;
        placed.passages = std::move(material.passages);
        return placed;
    }

private:
    /// Says what is missing: the height by which the least possible columns exceed the space.
    [[nodiscard]] Placed refuse(const Material& material, Space space) const {
        const Length natural = height_of(material, whole(material));
        const Balance ideal = balance_over(material, form_.columns, natural);
        const Length missing = ideal.height - space.height;
        Placed refused = Placed::refused(fmt::format("needs {:.1f} mm more height in {} columns",
                                                     missing.to_mm(), form_.columns),
                                         missing);
        refused.across = form_.width(space.width) * form_.columns;
        return refused;
    }

    std::vector<FlowPtr> flows_;
    ColumnForm form_;
};

class Columns : public Block {
public:
    Columns(std::vector<std::vector<FlowPtr>> stacks, ColumnForm form)
        : stacks_{std::move(stacks)}, form_{form} {
        form_.columns = static_cast<int>(stacks_.size());
    }

    Placed place(Space space, const Tightness& tightness) const override {
        const Length width = form_.width(space.width);
        std::vector<Material> materials;
        std::vector<Length> heights;
        for (const std::vector<FlowPtr>& flows : stacks_) {
            materials.push_back(joined(flows, width, tightness));
            heights.push_back(height_of(materials.back(), whole(materials.back())));
        }
        const auto [shortest, tallest] = std::minmax_element(heights.begin(), heights.end());
        if (heights.empty() || *tallest == Length{}) {
            return Placed::nothing();
        }
        Placed placed = Placed::full_if_fits(space, {space.width, *tallest}, {},
                                             unevenness(*tallest - *shortest));
        if (placed.verdict == Verdict::Refused) {
            placed.across = width;
            return placed;
        }
        set(placed, materials, width);
        return placed;
    }

private:
    void set(Placed& placed, std::vector<Material>& materials, Length width) const {
        Length left;
        for (Material& material : materials) {
            if (form_.feet == Feet::Level) {
                stretch_to(material, whole(material), placed.used.height);
            }
            ink::Fragment column;
            column.nodes = std::move(material.nodes);
            stack_into(column, material, whole(material), {});
            placed.ink.take(std::move(column), {left, Length{}});
            placed.badness += badness_of(material.lines);
            placed.lines += material.lines;
            std::move(material.passages.begin(), material.passages.end(),
                      std::back_inserter(placed.passages));
            left += width + form_.gutter;
        }
    }

    std::vector<std::vector<FlowPtr>> stacks_;
    ColumnForm form_;
};

}  // namespace

ink::Fragment columns_side_by_side(Material& material, const std::vector<PartRange>& ranges,
                                   Length height, const ColumnForm& form, Length width) {
    ink::Fragment ink;
    ink.nodes = material.nodes;
    Point at;
    for (const PartRange& range : ranges) {
        if (form.feet == Feet::Level) {
            stretch_to(material, range, height);
        }
        stack_into(ink, material, range, at);
        at.x += width + form.gutter;
    }
    return ink;
}

BlockPtr balanced_columns(std::vector<FlowPtr> flows, ColumnForm form) {
    return std::make_shared<BalancedColumns>(std::move(flows), form);
}

BlockPtr columns(std::vector<std::vector<FlowPtr>> stacks, ColumnForm form) {
    return std::make_shared<Columns>(std::move(stacks), form);
}

}  // namespace portraits::layout
