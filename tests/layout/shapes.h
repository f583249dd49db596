#pragma once

#include <cstdint>
#include <vector>

#include "generator/layout/geo_data.h"
#include "generator/layout/map_clip.h"

namespace portraits::layout::test {

/// Numbers that look random and are the same everywhere: Knuth's MMIX generator.
class Dice {
public:
    explicit Dice(std::uint64_t seed) : state_{seed} {}

    double between(double low, double high) {
        state_ = state_ * 6364136223846793005U + 1442695040888963407U;
        return low + (high - low) * static_cast<double>(state_ >> 11U) / 9007199254740992.0;
    }

private:
    std::uint64_t state_;
};

/// Even-odd by crossings to the right.
inline bool is_inside(const std::vector<MapRing>& rings, MapPoint p) {
    bool inside = false;
    for (const MapRing& ring : rings) {
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const MapPoint a = ring[i];
            const MapPoint b = ring[(i + 1) % ring.size()];
            if ((a.y > p.y) != (b.y > p.y) && p.x < a.x + (b.x - a.x) * (p.y - a.y) / (b.y - a.y)) {
                inside = !inside;
            }
        }
    }
    return inside;
}

/// Whether a place is on land, in plain longitudes and latitudes: crossings of its meridian to the
/// north.
inline bool is_land(const Land& land, GeoPoint p) {
    bool inside = false;
    for (const Ring& ring : land.rings) {
        for (std::size_t i = 0; i < ring.size(); ++i) {
            GeoPoint a = ring[i];
            GeoPoint b = ring[(i + 1) % ring.size()];
            if (i + 1 == ring.size()) {
                b.lon +=
                    360 * static_cast<int>((a.lon - b.lon + (a.lon > b.lon ? 180 : -180)) / 360);
            }
            for (const double turn : {-360.0, 0.0, 360.0}) {
                const double lon = p.lon + turn;
                if ((a.lon > lon) != (b.lon > lon) &&
                    p.lat < a.lat + (b.lat - a.lat) * (lon - a.lon) / (b.lon - a.lon)) {
                    inside = !inside;
                }
            }
        }
    }
    return inside;
}

}  // namespace portraits::layout::test
