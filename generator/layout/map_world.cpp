#include "generator/layout/map_world.h"

namespace portraits::layout {

WorldMap::WorldMap(const Land& land, double width_mm, Coarseness coarseness)
    : width_{width_mm},
      scale_{width_mm / (2 * equal_earth({0, 180}).x)},
      height_{scale_ * (equal_earth({south, 0}).y - equal_earth({north, 0}).y)},
      land_{land_on_world(land, south, north, width_mm, coarseness)} {
    const double down = -scale_ * equal_earth({north, 0}).y;
    for (MapRing& ring : land_) {
        for (MapPoint& p : ring) {
            p.y += down;
        }
    }
}

MapPoint WorldMap::project(GeoPoint point) const {
    const MapPoint p = equal_earth(point) - MapPoint{0, equal_earth({north, 0}).y};
    return {width_ / 2 + scale_ * p.x, scale_ * p.y};
}

}  // namespace portraits::layout
