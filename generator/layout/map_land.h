#pragma once

#include <vector>

#include "generator/layout/geo_sphere.h"
#include "generator/layout/map_outline.h"

namespace portraits::layout {

/// The land on an equidistant map, cut to the box and to the rim; millimetres from the hub. To be
/// filled even-odd.
std::vector<MapRing> land_on(const Equidistant& map, const LandSphere& land, const MapBox& box,
                             Coarseness coarseness = {});

}  // namespace portraits::layout
