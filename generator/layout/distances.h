#pragma once

#include <vector>

#include "generator/layout/atlas.h"
#include "generator/layout/block.h"
#include "generator/layout/geo_neighbours.h"
#include "generator/layout/phrase.h"

namespace portraits::layout {

/// A rail block: a table of how far some other cities are, with a sentence below that says which is
/// which. Empty for a city whose place is not known, or without others. The arguments outlive the
/// block.
BlockPtr distances(const Scribe& scribe, const Atlas& atlas, const Place& city, Words words);

/// The rows of the table, the nearest first: the nearest city, the farthest, the host unless it is
/// the city itself, and three spread evenly through the rest; no city twice.
std::vector<Neighbour> selected_distances(const std::vector<Neighbour>& others,
                                          std::string_view host);

}  // namespace portraits::layout
