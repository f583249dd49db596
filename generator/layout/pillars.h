#pragma once

#include <string>
#include <vector>

#include "generator/layout/block.h"
#include "generator/layout/scribe.h"

namespace portraits::layout {

/// What a drawing of columns on slabs shows, and its measures.
struct Pillars {
    std::vector<std::string> columns;  ///< the words on them, read upwards
    std::vector<std::string> slabs;    ///< from the top down
    std::string alt;
    Length column_height, slab_height;
    Length gap;  ///< between columns, and between slabs
    std::string column_style, slab_style;
    Length pediment;  ///< height of the gable over the columns, an outline; 0: none
};

/// Columns side by side over the whole width, on slabs: a building whose parts are named on them.
/// Words that do not fit on theirs are refused.
BlockPtr pillars(const Scribe& scribe, Pillars drawing);

}  // namespace portraits::layout
