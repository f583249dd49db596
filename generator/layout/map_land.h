#pragma once

#include <vector>

#include "generator/ink/item.h"
#include "generator/layout/geo_sphere.h"
#include "generator/layout/map_clip.h"

namespace portraits::layout {

/// What a map leaves out as too small to print.
struct Coarseness {
    double step_mm = 0.25;       ///< points nearer than this to the point before
    double area_mm2 = 0.3;       ///< rings smaller than this
    double tolerance_mm = 0.03;  ///< points that lie this near to the line without them
};

/// The land on an equidistant map, cut to the box and to the rim; millimetres from the hub. To be
/// filled even-odd.
std::vector<MapRing> land_on(const Equidistant& map, const LandSphere& land, const MapBox& box,
                             Coarseness coarseness = {});

/// The land of the Equal Earth map between two latitudes, a given width for the whole turn;
/// millimetres from the left end of the equator. To be filled even-odd.
std::vector<MapRing> land_on_world(const Land& land, double south, double north, double width_mm,
                                   Coarseness coarseness = {});

/// The area inside a ring, positive either way round.
double area(const MapRing& ring);

/// The rings as one shape, their (0, 0) at `origin`.
ink::Path filled(const std::vector<MapRing>& rings, Point origin, ink::SwatchId colour);

}  // namespace portraits::layout
