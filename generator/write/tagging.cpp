#include "generator/write/tagging.h"

#include <algorithm>
#include <utility>
#include <variant>

#include "generator/write/text_string.h"

namespace portraits::write {
namespace {

using Kind = StructureKid::Kind;

bool is_cell(ink::Role role) { return role == ink::Role::TD || role == ink::Role::TH; }

/// Artifacts are not read at all, and what has a text of its own is read by that.
bool is_replaced(ink::NodeId id, const std::vector<ink::Node>& nodes) {
    if (id == ink::NodeId::Artifact || nodes.empty()) {
        return true;
    }
    const ink::Node& node = nodes.at(static_cast<std::size_t>(id));
    return !node.alt.empty() || !node.actual_text.empty();
}

/// Whether the next item stands in another line of the same element.
bool ends_line(const ink::GlyphRun& run, ink::NodeId node, const ink::Item* next) {
    const auto* other = next == nullptr ? nullptr : std::get_if<ink::GlyphRun>(&next->shape);
    return other != nullptr && next->node == node && other->origin.y != run.origin.y;
}

/// The text of a run to the left; empty for other items, and where there is but one character, which cannot be turned. A line that a
/// writer has broken ends in no space: its text gains one, for it has no place on the page that tells words apart.
std::string turned_text(const ink::Item& item, const ink::Item* next) {
    const auto* run = std::get_if<ink::GlyphRun>(&item.shape);
    if (run == nullptr || !run->right_to_left || is_at_most_one_code_point(run->text)) {
        return {};
    }
    const bool parted = run->text.ends_with(' ') || run->text.ends_with("\u00AD");
    return !parted && ends_line(*run, item.node, next) ? run->text + ' ' : run->text;
}

}  // namespace

std::vector<ItemGroup> group_by_node(const std::vector<ink::Item>& items,
                                     const std::vector<ink::Node>& nodes) {
    std::vector<ItemGroup> groups;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (std::holds_alternative<ink::Link>(items[i].shape)) {
            continue;
        }
        const ink::Item* next = i + 1 < items.size() ? &items[i + 1] : nullptr;
        std::string turned =
            is_replaced(items[i].node, nodes) ? std::string{} : turned_text(items[i], next);
        const bool alone = !turned.empty() || (!groups.empty() && !groups.back().turned.empty());
        if (groups.empty() || groups.back().node != items[i].node || alone) {
            groups.push_back({i, i, items[i].node, true, std::move(turned)});
        }
        groups.back().end = i + 1;
        if (!std::holds_alternative<ink::GlyphRun>(items[i].shape)) {
            groups.back().only_text = false;
        }
    }
    return groups;
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

ink::NodeId Tagger::add_span(ink::NodeId parent) {
    ink::Node span;
    span.role = ink::Role::Span;
    span.parent = parent;
    page_.nodes.push_back({std::move(span), {}, {}});
    attached_.push_back(false);
    return static_cast<ink::NodeId>(page_.nodes.size() - 1);
}

/// The text stands one element above the content: MuPDF takes that of a content's own element for the text of its glyphs, and would
/// turn it round.
int Tagger::mark_replaced(ink::NodeId node, std::string_view actual_text) {
    const ink::NodeId replaced = add_span(node);
    at(replaced).node.actual_text = actual_text;
    return mark(add_span(replaced));
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
