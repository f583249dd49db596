#pragma once

#include "generator/layout/atlas.h"
#include "generator/layout/block.h"
#include "generator/layout/phrase.h"
#include "generator/layout/tabs.h"

namespace portraits::layout {

/// All cities' latitudes and longitudes as lines over the page, their tabs at its edges, and a dot
/// where the two of a city meet: the key to the tabs of the portraits, on a solid field of the
/// scribe's accent. The space is the page. The arguments outlive the block.
BlockPtr back_grid(const Scribe& scribe, const Atlas& atlas, Side fore_edge, Words words);

}  // namespace portraits::layout
