#pragma once

#include <vector>

#include "generator/layout/geo_data.h"
#include "generator/layout/map_outline.h"

namespace portraits::layout {

/// The land of the world from 84° N to 57° S in the Equal Earth projection; millimetres from the top
/// left corner. Made once for a width and shared.
class WorldMap {
public:
    static constexpr double north = 84;
    static constexpr double south = -57;

    WorldMap(const Land& land, double width_mm, Coarseness coarseness);

    /// As coarse as suits a width in millimetres: small in a rail, large on a page of contents.
    static WorldMap of_width(const Land& land, double width);

    [[nodiscard]] double width() const { return width_; }
    [[nodiscard]] double height() const { return height_; }
    [[nodiscard]] MapPoint project(GeoPoint point) const;
    /// To be filled even-odd.
    [[nodiscard]] const std::vector<MapRing>& land() const { return land_; }

private:
    [[nodiscard]] MapRing projected(const MapRing& degrees, double step) const;

    double width_, scale_;
    double top_;  ///< of the map, from the equator
    double height_;
    std::vector<MapRing> land_;
};

}  // namespace portraits::layout
