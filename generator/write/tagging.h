#pragma once

#include <cstddef>
#include <string>
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

/// The group's text in logical order if any of it runs to the left: its glyphs say it the other way round. Empty elsewhere.
std::string text_to_turn_round(const std::vector<ink::Item>& items, const ItemGroup& group);

/// Builds a page's structure as its items go by: a node joins its parent when its first item comes.
class Tagger {
public:
    Tagger(EncodedPage& page, const std::vector<ink::Node>& nodes);

    /// A new marked-content sequence of the node; returns its id.
    int mark(ink::NodeId node);
    /// A Span with this replacement text, which is one marked-content sequence of the node; returns its id.
    int mark_span(ink::NodeId node, std::string actual_text);
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
