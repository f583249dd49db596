#pragma once

#include <vector>

#include "generator/ink/item.h"
#include "generator/layout/map_clip.h"

namespace portraits::layout {

/// What a map leaves out as too small to print.
struct Coarseness {
    double step_mm = 0.25;       ///< points nearer than this to the point before
    double area_mm2 = 0.3;       ///< rings smaller than this
    double tolerance_mm = 0.03;  ///< points that lie this near to the line without them
};

inline double distance_squared(MapPoint a, MapPoint b) { return dot(a - b, a - b); }

/// Adds a point unless it is nearer than `step` to the last one.
void add_apart(MapRing& ring, MapPoint p, double step);

/// Leaves out the points that the straight line between those around them passes near enough: most
/// of those that splitting edges has made.
MapRing straightened(const MapRing& ring, double tolerance);

/// The area inside a ring, positive either way round.
double area(const MapRing& ring);

/// Adds a ring's part in the box, straightened, if the ring is large enough to print.
void keep_printable(std::vector<MapRing>& rings, const MapRing& ring, const MapBox& box,
                    Coarseness coarseness);

/// The rings as one shape to be filled even-odd, their (0, 0) at `origin`.
ink::Path filled(const std::vector<MapRing>& rings, Point origin, ink::SwatchId colour);

}  // namespace portraits::layout
