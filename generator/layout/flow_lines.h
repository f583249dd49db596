#pragma once

#include <vector>

#include "generator/layout/material.h"
#include "generator/layout/scribe.h"

namespace portraits::layout {

/// Set text cut into its lines: each fragment relative to the top left corner of its line, without nodes.
std::vector<ink::Fragment> cut_lines(SetText text, const Style& style);

/// How a paragraph goes into a column.
struct LineStack {
    ink::NodeId parent = ink::NodeId::Artifact;  ///< of the paragraph's node
    Length left;                                 ///< how far the lines stand in
    double break_cost = 0;                       ///< of a break between two lines
    ink::Fragment
        first;  ///< what stands on the first line besides: a list's mark; its nodes are the material's
};

/// Adds a paragraph's lines as boxes. No break leaves one line of it alone.
void add_lines(Material& to, SetText text, const Style& style, LineStack how);

}  // namespace portraits::layout
