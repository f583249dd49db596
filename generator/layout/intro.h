#pragma once

#include "generator/layout/block.h"
#include "generator/layout/scribe.h"
#include "generator/record/rich_text.h"

namespace portraits::layout {

/// What stands above an intro.
enum class Opening {
    Picture,  ///< a picture; the bar where the variant or the lever `picture shown` has none
    Bar,      ///< always the bar
    Plain,    ///< nothing, and body text follows with little white
};

/// The opening of a text in large type, on whole lines of the grid, with white below. Lever: `size intro`.
BlockPtr intro(const Scribe& scribe, const record::RichText& text,
               Opening opening = Opening::Picture);

}  // namespace portraits::layout
