#include "generator/layout/material.h"

#include <algorithm>
#include <iterator>

namespace portraits::layout {
namespace {

ink::NodeId shifted(ink::NodeId id, std::size_t by) {
    return static_cast<ink::NodeId>(static_cast<std::size_t>(id) + by);
}

bool is_box(const std::variant<Box, Glue, Penalty>& part) {
    return std::holds_alternative<Box>(part);
}

/// Walks the parts of a range from the top down: every box with how far below the range's head it begins; white at either edge is
/// left out. Returns the height.
template <typename Visit>
Length walk(const Material& material, PartRange range, Visit visit) {
    Length top;
    Length white;
    bool at_head = true;
    for (std::size_t i = range.first; i < range.second; ++i) {
        if (const auto* glue = std::get_if<Glue>(&material.parts[i])) {
            if (!at_head || glue->keeps_at_head) {
                white += glue->natural;
            }
        } else if (const auto* box = std::get_if<Box>(&material.parts[i])) {
            top += white;
            visit(i, top);
            top += box->height;
            white = Length{};
            at_head = false;
        }
    }
    return top;
}

}  // namespace

ink::NodeId add_node(Material& to, ink::Node node) {
    to.nodes.push_back(std::move(node));
    return static_cast<ink::NodeId>(to.nodes.size() - 1);
}

ink::NodeId add_node(Material& to, ink::Role role, ink::NodeId parent) {
    ink::Node node;
    node.role = role;
    node.parent = parent;
    return add_node(to, std::move(node));
}

void append(Material& to, Material from, ink::NodeId parent) {
    const std::size_t shift = to.nodes.size();
    for (ink::Node& node : from.nodes) {
        node.parent = node.parent == ink::NodeId::Artifact ? parent : shifted(node.parent, shift);
    }
    for (auto& part : from.parts) {
        if (auto* box = std::get_if<Box>(&part)) {
            for (ink::Item& item : box->ink.items) {
                if (item.node != ink::NodeId::Artifact) {
                    item.node = shifted(item.node, shift);
                }
            }
        }
    }
    std::move(from.nodes.begin(), from.nodes.end(), std::back_inserter(to.nodes));
    std::move(from.parts.begin(), from.parts.end(), std::back_inserter(to.parts));
    to.lines += from.lines;
    to.grid = std::max(to.grid, from.grid);
    std::move(from.passages.begin(), from.passages.end(), std::back_inserter(to.passages));
}

Material joined(const std::vector<FlowPtr>& flows, Length width, const Tightness& tightness) {
    Material all;
    for (const FlowPtr& flow : flows) {
        append(all, flow->material(width, tightness));
    }
    return all;
}

Length height_of(const Material& material, PartRange range) {
    return walk(material, range, [](std::size_t, Length) {});
}

void stack_into(ink::Fragment& into, Material& material, PartRange range, Point at) {
    walk(material, range, [&](std::size_t i, Length top) {
        ink::Fragment& ink = std::get<Box>(material.parts[i]).ink;
        ink.move(at + Point{{}, top});
        std::move(ink.items.begin(), ink.items.end(), std::back_inserter(into.items));
        std::move(ink.destinations.begin(), ink.destinations.end(),
                  std::back_inserter(into.destinations));
    });
}

void drop_unused_nodes(ink::Fragment& fragment) {
    std::vector<bool> used(fragment.nodes.size());
    const auto mark = [&](ink::NodeId id) {
        while (id != ink::NodeId::Artifact && !used[static_cast<std::size_t>(id)]) {
            used[static_cast<std::size_t>(id)] = true;
            id = fragment.nodes[static_cast<std::size_t>(id)].parent;
        }
    };
    for (const ink::Item& item : fragment.items) {
        mark(item.node);
    }
    std::vector<ink::NodeId> renumbered(fragment.nodes.size(), ink::NodeId::Artifact);
    std::vector<ink::Node> kept;
    for (std::size_t i = 0; i < used.size(); ++i) {
        if (used[i]) {
            renumbered[i] = static_cast<ink::NodeId>(kept.size());
            kept.push_back(std::move(fragment.nodes[i]));
        }
    }
    const auto renumber = [&](ink::NodeId& id) {
        id = id == ink::NodeId::Artifact ? id : renumbered[static_cast<std::size_t>(id)];
    };
    for (ink::Node& node : kept) {
        renumber(node.parent);
    }
    for (ink::Item& item : fragment.items) {
        renumber(item.node);
    }
    fragment.nodes = std::move(kept);
}

ink::Fragment stacked(Material& material, PartRange range) {
    ink::Fragment fragment;
    fragment.nodes = material.nodes;
    stack_into(fragment, material, range, {});
    drop_unused_nodes(fragment);
    return fragment;
}

Placed FlowBlock::place(Space space, const Tightness& tightness) const {
    Material whole = material(space.width, tightness);
    if (std::none_of(whole.parts.begin(), whole.parts.end(), is_box)) {
        return Placed::nothing();
    }
    const PartRange all{0, whole.parts.size()};
    const Size used{space.width, height_of(whole, all)};
    Placed placed = Placed::full_if_fits(space, used, {}, badness_of(whole.lines));
    if (placed.verdict == Verdict::Full) {
        placed.lines = whole.lines;
        placed.passages = std::move(whole.passages);
        placed.ink.nodes = std::move(whole.nodes);
        stack_into(placed.ink, whole, all, {});
    }
    return placed;
}

}  // namespace portraits::layout
