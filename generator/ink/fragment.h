#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "generator/base/source.h"
#include "generator/ink/item.h"

namespace portraits::ink {

/// What a piece of a document is, in the standard structure types of PDF 1.7 (ISO 32000-1, 14.8.4).
enum class Role : std::uint8_t {
    Document,
    Part,
    Sect,
    Div,
    H1,
    H2,
    H3,
    P,
    L,
    LI,
    Lbl,
    LBody,
    Table,
    TR,
    TH,
    TD,
    BlockQuote,
    Caption,
    Figure,
    TOC,
    TOCI,
    Reference,
    Link,
    Note,
    Index,
    Span,
};

std::string_view name_of(Role role);

/// A node of the structure. Siblings stand in the order of their first item; the kids of a node likewise.
struct Node {
    Role role = Role::P;
    NodeId parent = NodeId::Artifact;  ///< Artifact: the fragment's top level
    std::string alt;                   ///< alternative text; figures must have one
    std::string lang;                  ///< BCP 47; empty: as the parent
    std::string actual_text;           ///< what the ink stands for, where the glyphs do not say it
    enum class Scope : std::uint8_t { None, Row, Column } scope = Scope::None;  ///< of a TH
    int column_span = 1;                                                        ///< of a TH or TD
    enum class Numbering : std::uint8_t {
        None,
        Disc,
        Decimal
    } numbering = Numbering::None;  ///< of an L
};

/// A named place that links and bookmarks go to.
struct Destination {
    std::string name;
    Point place;
    std::string title = {};  ///< of a heading or figure
    int level = 0;           ///< of a heading; 0: it is none
    SourceMark mark = {};    ///< where a person gave it its name
};

/// Ink with its structure. Fragments are built from the inside out: a block makes one relative to its own corner, and what
/// holds the block takes it in at the block's place.
struct Fragment {
    std::vector<Item> items;
    std::vector<Node> nodes;
    std::vector<Destination> destinations;

    /// Adds a node and returns its id.
    NodeId add(Node node);
    NodeId add(Role role, NodeId parent = NodeId::Artifact);
    void draw(std::variant<GlyphRun, Path, Picture, Link> shape, NodeId node = NodeId::Artifact);

    /// Takes in another fragment, moved by `offset`; its top-level nodes become children of `parent`, and with
    /// `untagged` set its items without a node belong to that node.
    void take(Fragment other, Point offset, NodeId parent = NodeId::Artifact,
              NodeId untagged = NodeId::Artifact);
    void move(Point offset);
    /// Reflects all items and places in a column of this width.
    void reflect(Length width);
};

void move(Item& item, Point offset);
/// Puts an item as far from the right edge of a column as it stood from the left. Paths are mirrored; runs and pictures are moved
/// as a whole and still read and show what they did. Twice is as it was.
void reflect(Item& item, Length width);
/// The box that an item's ink may touch: glyph runs by size and advance, paths with their stroke, links their area.
Rect bounds(const Item& item);

}  // namespace portraits::ink
