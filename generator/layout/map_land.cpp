#include "generator/layout/map_land.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

namespace portraits::layout {
namespace {

/// Projects a ring. Near the antipode a short edge may sweep over a long way of the rim: there it
/// is halved on the sphere until its parts are short on the map.
class Tracer {
public:
    Tracer(const Equidistant& map, Coarseness coarseness) : map_{&map}, step_{coarseness.step_mm} {}

    MapRing trace(std::span<const UnitVector> points) {
        ring_.clear();
        UnitVector from = points.back();
        MapPoint from_point = map_->project(from);
        for (const UnitVector& to : points) {
            const MapPoint to_point = map_->project(to);
            sweep(from, from_point, to, to_point, deepest);
            add(to_point);
            from = to;
            from_point = to_point;
        }
        return ring_;
    }

private:
    static constexpr double longest = 2;  // mm; 1° on the largest map is 1
    static constexpr int deepest = 12;

    void add(MapPoint p) { add_apart(ring_, p, step_); }

    void sweep(const UnitVector& a, MapPoint pa, const UnitVector& b, MapPoint pb, int depth) {
        if (depth == 0 || distance_squared(pa, pb) <= longest * longest) {
            return;
        }
        const UnitVector sum{a.x + b.x, a.y + b.y, a.z + b.z};
        const double length = std::sqrt(dot(sum, sum));
        const UnitVector half{sum.x / length, sum.y / length, sum.z / length};
        const MapPoint p = map_->project(half);
        sweep(a, pa, half, p, depth - 1);
        add(p);
        sweep(half, p, b, pb, depth - 1);
    }

    const Equidistant* map_;
    double step_;
    MapRing ring_;
};

/// The rim, as a ring of short straight lines: closer to the circle than 0.01 mm on the largest
/// map.
MapRing rim(const Equidistant& map) {
    constexpr int corners = 360;
    MapRing ring;
    for (int i = 0; i < corners; ++i) {
        const double angle = 2 * std::numbers::pi * i / corners;
        ring.push_back({map.radius() * std::cos(angle), map.radius() * std::sin(angle)});
    }
    return ring;
}

/// The angle from the hub to the farthest corner of the box.
double reach_of(const MapBox& box, const Equidistant& map) {
    const double x = std::max(std::abs(box.left), std::abs(box.right));
    const double y = std::max(std::abs(box.top), std::abs(box.bottom));
    return std::min(1.0, std::hypot(x, y) / map.radius()) * std::numbers::pi;
}

/// True for a ring that cannot touch the box and does not run round the antipode, which would put
/// all of the box inside it.
bool is_far(const LandSphere::Shore& shore, const Equidistant& map, double reach) {
    const double angle = std::acos(std::clamp(dot(shore.centre, map.hub()), -1.0, 1.0));
    return angle - shore.reach > reach && angle + shore.reach < std::numbers::pi;
}

}  // namespace

std::vector<MapRing> land_on(const Equidistant& map, const LandSphere& land, const MapBox& box,
                             Coarseness coarseness) {
    std::vector<MapRing> rings;
    Tracer tracer{map, coarseness};
    const double reach = reach_of(box, map);
    for (std::size_t i = 0; i < land.size(); ++i) {
        const LandSphere::Shore shore = land.shore(i);
        if (!is_far(shore, map, reach)) {
            keep_printable(rings, tracer.trace(shore.points), box, coarseness);
        }
    }
    const UnitVector hub = map.hub();
    if (land.holds({-hub.x, -hub.y, -hub.z})) {
        keep_printable(rings, rim(map), box, coarseness);
    }
    return rings;
}

}  // namespace portraits::layout
