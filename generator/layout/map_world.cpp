#include "generator/layout/map_world.h"

#include <algorithm>
#include <cmath>

namespace portraits::layout {
namespace {

/// A ring as longitudes and latitudes on a plane, some turns of the globe to the side, cut to a band
/// of the plane.
MapRing cut_to(const MapBox& band, const Ring& ring, double turn) {
    MapRing flat;
    flat.reserve(ring.size());
    for (const GeoPoint p : ring) {
        flat.push_back({p.lon + turn, p.lat});
    }
    return band.overlaps(box_of(flat)) ? clipped(flat, band) : MapRing{};
}

}  // namespace

WorldMap::WorldMap(const Land& land, double width_mm, Coarseness coarseness)
    : width_{width_mm},
      scale_{width_mm / (2 * equal_earth({0, 180}).x)},
      top_{scale_ * equal_earth({north, 0}).y},
      height_{scale_ * equal_earth({south, 0}).y - top_} {
    const MapBox band{-180, south, 180, north};
    const MapBox page = MapBox{0, 0, width_, height_}.grown(1);
    for (const Ring& ring : land.rings) {
        // A ring over the 180th meridian shows at both ends of the map: once as it is, once a turn
        // to either side.
        for (const double turn : {-360.0, 0.0, 360.0}) {
            const MapRing degrees = cut_to(band, ring, turn);
            if (degrees.size() >= 3) {
                keep_printable(land_, projected(degrees, coarseness.step_mm), page, coarseness);
            }
        }
    }
}

WorldMap WorldMap::of_width(const Land& land, double width) {
    constexpr double small = 80;
    constexpr Coarseness of_small{0.12, 0.06, 0.02};
    constexpr Coarseness of_large{0.2, 0.15, 0.02};
    return {land, width, width < small ? of_small : of_large};
}

MapRing WorldMap::projected(const MapRing& degrees, double step) const {
    MapRing ring;
    MapPoint from = degrees.back();
    for (const MapPoint to : degrees) {
        // Edges are straight in degrees: split at 1°, they are so on the map too.
        const int parts =
            std::max(1, static_cast<int>(std::ceil(std::sqrt(distance_squared(from, to)))));
        for (int i = 1; i <= parts; ++i) {
            const MapPoint at = from + (to - from) * (static_cast<double>(i) / parts);
            add_apart(ring, project({at.y, at.x}), step);
        }
        from = to;
    }
    return ring;
}

MapPoint WorldMap::project(GeoPoint point) const {
    const MapPoint p = equal_earth(point);
    return {width_ / 2 + scale_ * p.x, scale_ * p.y - top_};
}

}  // namespace portraits::layout
