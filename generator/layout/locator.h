#pragma once

#include "generator/layout/atlas.h"
#include "generator/layout/block.h"
#include "generator/layout/map_world.h"
#include "generator/layout/phrase.h"

namespace portraits::layout {

/// A rail block of 40.5 mm: a world map with a cross-hair over the city, and its coordinates. Empty
/// for a place that is not known. The arguments outlive the block.
BlockPtr locator(const Scribe& scribe, const Place& city, const WorldMap& world, Words words);

}  // namespace portraits::layout
