#include "generator/write/tagging.h"

#include <algorithm>
#include <utility>
#include <variant>

namespace portraits::write {
namespace {

using Kind = StructureKid::Kind;

bool is_cell(ink::Role role) { return role == ink::Role::TD || role == ink::Role::TH; }

}  // namespace

std::vector<ItemGroup> group_by_node(const std::vector<ink::Item>& items) {
    std::vector<ItemGroup> groups;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (std::holds_alternative<ink::Link>(items[i].shape)) {
            continue;
        }
        if (groups.empty() || groups.back().node != items[i].node) {
            groups.push_back({i, i, items[i].node, true});
        }
        groups.back().end = i + 1;
        if (!std::holds_alternative<ink::GlyphRun>(items[i].shape)) {
            groups.back().only_text = false;
        }
    }
    return groups;
}

std::string text_to_turn_round(const std::vector<ink::Item>& items, const ItemGroup& group) {
    std::string text;
    bool turns = false;
    for (std::size_t i = group.begin; i < group.end; ++i) {
        if (const auto* run = std::get_if<ink::GlyphRun>(&items[i].shape)) {
            text += run->text;
            turns = turns || (run->right_to_left && run->glyphs.size() > 1);
        }
    }
    return turns ? text : std::string{};
}

Tagger::Tagger(EncodedPage& page, const std::vector<ink::Node>& nodes)
    : page_{page}, attached_(nodes.size()) {
    page_.nodes.reserve(nodes.size());
    for (const ink::Node& node : nodes) {
        page_.nodes.push_back({node, {}, {}});
    }
}

StructureNode& Tagger::at(ink::NodeId node) {
    return page_.nodes.at(static_cast<std::size_t>(node));
}

void Tagger::attach(ink::NodeId node) {
    const auto place = static_cast<std::size_t>(node);
    if (attached_.at(place)) {
        return;
    }
    attached_[place] = true;
    const ink::NodeId parent = at(node).node.parent;
    if (parent == ink::NodeId::Artifact) {
        page_.top.push_back({Kind::Node, static_cast<int>(node)});
        return;
    }
    attach(parent);
    at(parent).kids.push_back({Kind::Node, static_cast<int>(node)});
}

int Tagger::mark(ink::NodeId node) {
    attach(node);
    const int id = static_cast<int>(page_.owners.size());
    page_.owners.push_back(static_cast<int>(node));
    at(node).kids.push_back({Kind::MarkedContent, id});
    return id;
}

int Tagger::mark_span(ink::NodeId node, std::string actual_text) {
    ink::Node span;
    span.role = ink::Role::Span;
    span.parent = node;
    span.actual_text = std::move(actual_text);
    page_.nodes.push_back({std::move(span), {}, {}});
    attached_.push_back(false);
    return mark(static_cast<ink::NodeId>(page_.nodes.size() - 1));
}

void Tagger::link(ink::NodeId node, int link) {
    attach(node);
    at(node).kids.push_back({Kind::Link, link});
}

void Tagger::cover(ink::NodeId node, const Rect& bounds) {
    Rect& all = at(node).bounds;
    all = all == Rect{} ? bounds : united(all, bounds);
}

void Tagger::finish() {
    for (std::size_t i = 0; i < attached_.size(); ++i) {
        if (!attached_[i] && is_cell(page_.nodes[i].node.role)) {
            insert_cell(static_cast<int>(i));
        }
    }
}

/// Cells are made in reading order, so an empty one stands before the first with a greater id.
void Tagger::insert_cell(int cell) {
    const ink::NodeId row = at(static_cast<ink::NodeId>(cell)).node.parent;
    if (row == ink::NodeId::Artifact || !attached_.at(static_cast<std::size_t>(row))) {
        return;
    }
    attached_[static_cast<std::size_t>(cell)] = true;
    auto& kids = at(row).kids;
    const auto later = std::find_if(kids.begin(), kids.end(), [&](const StructureKid& kid) {
        return kid.kind == Kind::Node && kid.index > cell;
    });
    kids.insert(later, {Kind::Node, cell});
}

}  // namespace portraits::write
