#include <fmt/format.h>

#include <algorithm>

#include "generator/layout/flow_break.h"
#include "generator/layout/grid.h"
#include "generator/layout/material.h"

namespace portraits::layout {
namespace {

/// Two columns that differ by ten lines are as bad as one move of a lever; by twenty, as four.
constexpr double badness_of_difference = 0.01;

Length column_width(Length width, std::size_t columns, Length gutter) {
    const auto n = static_cast<int>(columns);
    return (width - gutter * (n - 1)) / n;
}

Badness unevenness(Length difference) {
    const double lines = difference / grid_line();
    return badness_of_difference * lines * lines;
}

Material joined(const std::vector<FlowPtr>& flows, Length width, const Tightness& tightness) {
    Material all;
    for (const FlowPtr& flow : flows) {
        append(all, flow->material(width, tightness));
    }
    return all;
}

PartRange whole(const Material& material) { return {0, material.parts.size()}; }

class BalancedColumns : public Block {
public:
    BalancedColumns(std::vector<FlowPtr> flows, int columns, Length gutter)
        : flows_{std::move(flows)}, columns_{columns}, gutter_{gutter} {}

    Placed place(Space space, const Tightness& tightness) const override {
        const Length width = column_width(space.width, static_cast<std::size_t>(columns_), gutter_);
        Material material = joined(flows_, width, tightness);
        if (height_of(material, whole(material)) == Length{}) {
            return Placed::nothing();
        }
        const Balance balance = balance_over(material, columns_, space.height);
        if (balance.columns.empty()) {
            return refuse(material, space.height);
        }
        ink::Fragment ink;
        ink.nodes = material.nodes;
        Point at;
        for (const PartRange& range : balance.columns) {
            stack_into(ink, material, range, at);
            at.x += width + gutter_;
        }
        return Placed::full({space.width, balance.height}, std::move(ink),
                            material.badness + balance.cost * badness_of_difference);
    }

private:
    /// Says what is missing: the height by which the least possible columns exceed the space.
    [[nodiscard]] Placed refuse(const Material& material, Length height) const {
        const Length natural = height_of(material, whole(material));
        const Balance ideal = balance_over(material, columns_, natural);
        const Length missing = ideal.height - height;
        return Placed::refused(
            fmt::format("needs {:.1f} mm more height in {} columns", missing.to_mm(), columns_),
            missing);
    }

    std::vector<FlowPtr> flows_;
    int columns_;
    Length gutter_;
};

class Columns : public Block {
public:
    Columns(std::vector<std::vector<FlowPtr>> stacks, Length gutter)
        : stacks_{std::move(stacks)}, gutter_{gutter} {}

    Placed place(Space space, const Tightness& tightness) const override {
        const Length width = column_width(space.width, stacks_.size(), gutter_);
        std::vector<Material> materials;
        Length tallest, shortest = space.height;
        for (const std::vector<FlowPtr>& flows : stacks_) {
            materials.push_back(joined(flows, width, tightness));
            const Length height = height_of(materials.back(), whole(materials.back()));
            tallest = std::max(tallest, height);
            shortest = std::min(shortest, height);
        }
        if (tallest == Length{}) {
            return Placed::nothing();
        }
        if (tallest > space.height) {
            return Placed::full_if_fits(space, {space.width, tallest}, {});
        }
        return Placed::full({space.width, tallest}, side_by_side(materials, width),
                            badness(materials) + unevenness(tallest - shortest));
    }

private:
    [[nodiscard]] ink::Fragment side_by_side(std::vector<Material>& materials, Length width) const {
        ink::Fragment ink;
        Length left;
        for (Material& material : materials) {
            ink::Fragment column;
            column.nodes = std::move(material.nodes);
            stack_into(column, material, whole(material), {});
            ink.take(std::move(column), {left, Length{}});
            left += width + gutter_;
        }
        return ink;
    }

    static Badness badness(const std::vector<Material>& materials) {
        Badness sum = 0;
        for (const Material& material : materials) {
            sum += material.badness;
        }
        return sum;
    }

    std::vector<std::vector<FlowPtr>> stacks_;
    Length gutter_;
};

}  // namespace

BlockPtr balanced_columns(std::vector<FlowPtr> flows, int columns, Length gutter) {
    return std::make_shared<BalancedColumns>(std::move(flows), columns, gutter);
}

BlockPtr columns(std::vector<std::vector<FlowPtr>> stacks, Length gutter) {
    return std::make_shared<Columns>(std::move(stacks), gutter);
}

}  // namespace portraits::layout
