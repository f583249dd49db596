#pragma once

#include <vector>

#include "generator/layout/burst.h"
#include "generator/layout/map_draw.h"

namespace portraits::layout {

/// A name at the rim: one or two lines, each already set, read outwards on the right half and
/// inwards on the left.
struct RimName {
    std::vector<text::Line> lines;
    Length size;         ///< of its type
    double degrees = 0;  ///< the direction in which it stands, clockwise from north
};

/// Sets the names of cities in the directions that they have been given, as fully as the space
/// allows: with the native name; in the document's language alone; over two lines; in smaller type,
/// down to 8 pt. Native names are spans in their language below `node`, which `into` holds.
std::vector<RimName> set_rim_names(ink::Fragment& into, ink::NodeId node, const Scribe& scribe,
                                   const std::vector<Neighbour>& cities,
                                   const std::vector<double>& degrees, const BurstShape& shape,
                                   Space page);

/// Draws a name with its near end at the rim.
void draw_rim_name(ink::Fragment& into, const RimName& name, const BurstShape& shape,
                   ink::NodeId node);

}  // namespace portraits::layout
