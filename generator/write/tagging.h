#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "generator/write/encoded_page.h"

namespace portraits::write {

/// Consecutive items of one structure node: one marked-content sequence. Links, which leave no ink, do not break it. A run to the left
/// stands alone if its glyphs, which go from left to right, say its text the other way round: its element has the text as it is read.
struct ItemGroup {
    std::size_t begin = 0, end = 0;
    ink::NodeId node = ink::NodeId::Artifact;
    bool only_text = true;  ///< so that the marks may stand inside a text object
    std::string turned{};   ///< the text of a run to the left, as it is read
};

/// Groups the items of a page; `nodes` tell which of them have a text of their own instead of what is drawn.
std::vector<ItemGroup> group_by_node(const std::vector<ink::Item>& items,
                                     const std::vector<ink::Node>& nodes);

/// Builds a page's structure as its items go by: a node joins its parent when its first item comes.
class Tagger {
public:
    Tagger(EncodedPage& page, const std::vector<ink::Node>& nodes);

    /// A new marked-content sequence of the node; returns its id.
    int mark(ink::NodeId node);
    /// A new sequence in a Span of the node's that has this replacement text; returns its id.
    int mark_replaced(ink::NodeId node, std::string_view actual_text);
    void link(ink::NodeId node, int link);
    void cover(ink::NodeId node, const Rect& bounds);
    /// Takes in empty table cells, which keep a table regular; other nodes without ink are left out.
    void finish();

private:
    void attach(ink::NodeId node);
    ink::NodeId add_span(ink::NodeId parent);
    StructureNode& at(ink::NodeId node);
    void insert_cell(int cell);

    EncodedPage& page_;
    std::vector<bool> attached_;
};

}  // namespace portraits::write
