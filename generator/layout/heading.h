#pragma once

#include <string>

#include "generator/layout/block.h"
#include "generator/layout/scribe.h"

namespace portraits::layout {

/// The heading of a chapter or a section, a place that texts, contents and bookmarks lead to.
struct Heading {
    ink::Destination place;  ///< its name, `ch:health`; the title as contents show it; the level
    std::string number;      ///< `1.2`; empty: none is shown
    std::string over;        ///< a word after the number: the section's country; may be empty
    std::string other;       ///< the title in another script, beside it; may be empty
    std::string other_lang;
    std::string style, over_style, other_style;
};

/// Number and word on a line in `over_style`, the title below, all of it one node of the heading's level. The other title stands
/// beside the first where there is room, else below.
BlockPtr heading(const Scribe& scribe, Heading heading);

}  // namespace portraits::layout
