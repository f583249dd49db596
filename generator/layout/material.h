#pragma once

#include <limits>
#include <memory>
#include <span>
#include <utility>
#include <variant>
#include <vector>

#include "generator/base/geometry.h"
#include "generator/ink/fragment.h"
#include "generator/layout/block.h"

namespace portraits::layout {

/// A line, a rule with its head, a table row: ink that is never divided.
struct Box {
    ink::Fragment
        ink;  ///< relative to the box' top left corner; nodes are tied by `Material::nodes`
    Length height;
};

/// White between boxes. It vanishes at a column's head and foot.
struct Glue {
    Length natural, stretch, shrink;
    bool keeps_at_head = false;  ///< white that stays even at the head of a column
};

/// The cost of going on in the next frame here. Infinite forbids it, minus infinite forces it.
struct Penalty {
    static constexpr double never = std::numeric_limits<double>::infinity();
    double cost = 0;
};

/// A column's contents in order, in the model of boxes, glue and penalties. The structure nodes stand apart from the boxes, so that a
/// paragraph broken over two columns stays one node.
struct Material {
    std::vector<std::variant<Box, Glue, Penalty>> parts;
    std::vector<ink::Node> nodes;  ///< the boxes' items name these
    Linage lines;
    Passages passages;  ///< the record's fields that it holds
    Length grid;        ///< the step of the grid that its lines stand on; 0: none
};

/// Adds a node and returns its id.
ink::NodeId add_node(Material& to, ink::Node node);
ink::NodeId add_node(Material& to, ink::Role role, ink::NodeId parent = ink::NodeId::Artifact);

/// A block that can be divided between the frames of a thread.
class FlowBlock : public Block {
public:
    [[nodiscard]] virtual Material material(Length width, const Tightness& tightness) const = 0;
    /// Places the material into one frame whole: refused if it is too high.
    [[nodiscard]] Placed place(Space space, const Tightness& tightness) const override;
};

using FlowPtr = std::shared_ptr<const FlowBlock>;

/// The flows' materials one after the other.
Material joined(const std::vector<FlowPtr>& flows, Length width, const Tightness& tightness);

/// Adds the parts and nodes of one material after another's; its top-level nodes become children of `parent`.
void append(Material& to, Material from, ink::NodeId parent = ink::NodeId::Artifact);

/// Parts `begin` up to before `end` of a material: what stands in one frame. White at either edge is none of it.
using PartRange = std::pair<std::size_t, std::size_t>;

/// The height of a range of parts at their natural size, as it stands in a frame.
Length height_of(const Material& material, PartRange range);

/// A range's boxes one under the other, the first one's top left corner at 0. Takes the boxes' ink out of the material, and of its
/// nodes those that the ink needs.
ink::Fragment stacked(Material& material, PartRange range);

/// Moves the boxes of a range into a fragment that has the material's nodes, the first one's top left corner at `at`.
void stack_into(ink::Fragment& into, Material& material, PartRange range, Point at);

/// Leaves out the nodes that nothing of the fragment belongs to, those of text on other pages; the numbers of the others close up.
void drop_unused_nodes(ink::Fragment& fragment);

/// How columns that are not equally high end: each where its text does, or all at the foot of the tallest, by stretching the white
/// between their parts.
enum class Feet { Ragged, Level };

/// Columns side by side: `gutter` between them, all of one width.
struct ColumnForm {
    int columns = 1;
    Length gutter;
    Feet feet = Feet::Ragged;

    [[nodiscard]] Length width(Length space) const {
        return (space - gutter * (columns - 1)) / columns;
    }
};

/// Ranges of a material in columns side by side, each of that width and no higher than `height`. Takes the boxes' ink out of it.
ink::Fragment columns_side_by_side(Material& material, const std::vector<PartRange>& ranges,
                                   Length height, const ColumnForm& form, Length width);

/// The material broken over the columns by total fit so that their feet are as level as its lines allow.
BlockPtr balanced_columns(std::vector<FlowPtr> flows, ColumnForm form);

/// Stacks of text side by side, one a column, all starting level; a stack is never divided. Stacks of unequal height cost a little.
/// Refused with what the tallest stack lacks.
BlockPtr columns(std::vector<std::vector<FlowPtr>> stacks, ColumnForm form);

}  // namespace portraits::layout
