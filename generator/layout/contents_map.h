#pragma once

#include <string>
#include <vector>

#include "generator/layout/atlas.h"
#include "generator/layout/block.h"
#include "generator/layout/map_world.h"
#include "generator/layout/phrase.h"

namespace portraits::layout {

/// The world with a dot for each city in its region's colour, labelled with page numbers. Dots that
/// touch share a label. The arguments outlive the block.
BlockPtr contents_map(const Scribe& scribe, const Atlas& atlas, const WorldMap& world, Words words);

/// Page numbers in order, three or more in a row closed up: "23, 24, 31–37".
std::string page_runs(std::vector<int> pages);

}  // namespace portraits::layout
