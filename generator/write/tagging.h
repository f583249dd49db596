#pragma once

#include <cstddef>
#include <vector>

#include "generator/write/encoded_page.h"

namespace portraits::write {

/// Consecutive items of one structure node: one marked-content sequence. Links, which leave no ink, do not break it.
struct ItemGroup {
    std::size_t begin = 0, end = 0;
    ink::NodeId node = ink::NodeId::Artifact;
    bool only_text = true;  ///< so that the marks may stand inside a text object
};

std::vector<ItemGroup> group_by_node(const std::vector<ink::Item>& items);

/// Builds a page's structure as its items go by: a node joins its parent when its first item comes.
class Tagger {
public:
    Tagger(EncodedPage& page, const std::vector<ink::Node>& nodes);

    /// A new marked-content sequence of the node; returns its id.
    int mark(ink::NodeId node);
    void link(ink::NodeId node, int link);
    void cover(ink::NodeId node, const Rect& bounds);
    /// Takes in empty table cells, which keep a table regular; other nodes without ink are left out.
    void finish();

private:
    void attach(ink::NodeId node);
    StructureNode& at(ink::NodeId node);
    void insert_cell(int cell);

    EncodedPage& page_;
    std::vector<bool> attached_;
};

}  // namespace portraits::write
