#pragma once

#include "generator/layout/atlas.h"
#include "generator/layout/block.h"
#include "generator/layout/phrase.h"

namespace portraits::layout {

/// The usual diameter, in mm.
constexpr double star_diameter = 27;

/// The star at the head of a portrait, as wide as `diameter` in mm: a line of 4.5 with the distance to the farthest
/// city, right aligned, then a circle of that distance with a ray to each city. An artifact; empty
/// for a place that is not known. The arguments outlive the block.
BlockPtr star(const Scribe& scribe, const Atlas& atlas, const Place& hub, Words words,
              double diameter = star_diameter);

}  // namespace portraits::layout
