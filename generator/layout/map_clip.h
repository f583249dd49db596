#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "generator/layout/projection.h"

namespace portraits::layout {

/// An upright rectangle on a map.
struct MapBox {
    double left = 0, top = 0, right = 0, bottom = 0;

    [[nodiscard]] constexpr bool contains(MapPoint p) const {
        return left <= p.x && p.x <= right && top <= p.y && p.y <= bottom;
    }
    [[nodiscard]] constexpr bool overlaps(const MapBox& other) const {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
    [[nodiscard]] constexpr bool contains(const MapBox& other) const {
        return left <= other.left && other.right <= right && top <= other.top &&
               other.bottom <= bottom;
    }
    [[nodiscard]] constexpr MapBox grown(double by) const {
        return {left - by, top - by, right + by, bottom + by};
    }
};

/// The smallest box that holds all points; there is at least one.
MapBox box_of(const std::vector<MapPoint>& points);

/// A closed line on a map.
using MapRing = std::vector<MapPoint>;

/// The part of a ring's inside that lies in the box, by Sutherland and Hodgman (1974). Where the
/// ring enters more than once the parts hang together along the box's edge: right for filling,
/// even-odd, with other rings or alone; not for stroking.
MapRing clipped(const MapRing& ring, const MapBox& box);

/// The part of a straight line that lies in the box, by Liang and Barsky (1984).
std::optional<std::pair<MapPoint, MapPoint>> clipped(MapPoint from, MapPoint to, const MapBox& box);

/// A part of a circle: angles in radians from the x axis, towards y.
struct Arc {
    double from = 0, to = 0;
};

/// The parts of a circle that lie in the box, in order of angle; one arc of a whole turn if all of
/// it does.
std::vector<Arc> arcs_inside(MapPoint centre, double radius, const MapBox& box);

}  // namespace portraits::layout
