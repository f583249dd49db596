#pragma once

#include "generator/layout/block.h"
#include "generator/layout/scribe.h"

namespace portraits::layout {

/// A figure or table with its number and caption below, a place that texts refer to.
struct Captioned {
    BlockPtr content;
    ink::Destination place;   ///< its name, `fig:growth`, and the caption's words
    record::Inlines caption;  ///< with the number
    std::string style;
    Length left;  ///< how far the caption stands in
};

/// The content and the caption, or neither: refused with the height that is missing. Takes whole lines of the grid.
BlockPtr numbered_figure(const Scribe& scribe, Captioned figure);

}  // namespace portraits::layout
