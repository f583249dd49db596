#pragma once

#include <string>
#include <vector>

#include "generator/layout/atlas.h"
#include "generator/layout/block.h"
#include "generator/layout/map_world.h"
#include "generator/layout/scribe.h"

namespace portraits::layout {

// In a template: `{block: place map, field: chapter.*.cases.*, width: 174}`.

/// What a map of places shows.
struct PlaceMap {
    std::vector<Place> places;  ///< those whose spot is known
    std::string alt;
    std::string label_style;
    ink::SwatchId land{}, dot{}, edge{}, leader{};
};

/// A map of the world across the frame, with a dot and the name of each place. A name that finds no
/// room is left out, its dot stays. Empty without places. The world outlives the block.
BlockPtr place_map(const Scribe& scribe, const WorldMap& world, PlaceMap map);

}  // namespace portraits::layout
