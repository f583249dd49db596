#include "generator/layout/map_land.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

namespace portraits::layout {
namespace {

double square(double x) { return x * x; }

double distance_squared(MapPoint a, MapPoint b) { return square(a.x - b.x) + square(a.y - b.y); }

/// Projects a ring. Near the antipode a short edge may sweep over a long way of the rim: there it
/// is halved on the sphere until its parts are short on the map.
class Tracer {
public:
    Tracer(const Equidistant& map, Coarseness coarseness)
        : map_{&map}, keep_{square(coarseness.step_mm)} {}

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

    void add(MapPoint p) {
        if (ring_.empty() || distance_squared(ring_.back(), p) >= keep_) {
            ring_.push_back(p);
        }
    }

    void sweep(const UnitVector& a, MapPoint pa, const UnitVector& b, MapPoint pb, int depth) {
        if (depth == 0 || distance_squared(pa, pb) <= square(longest)) {
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
    double keep_;
    MapRing ring_;
};

/// How far a point is from the line through two others, squared.
double off_line_squared(MapPoint p, MapPoint from, MapPoint to) {
    const double length = distance_squared(from, to);
    const double across = (to.x - from.x) * (p.y - from.y) - (to.y - from.y) * (p.x - from.x);
    return length > 0 ? square(across) / length : distance_squared(p, from);
}

/// Leaves out the points that the straight line between those around them passes near enough: most
/// of those that splitting edges has made.
MapRing straightened(const MapRing& ring, double tolerance) {
    constexpr std::size_t longest_run = 12;
    MapRing kept;
    for (std::size_t from = 0; from < ring.size();) {
        kept.push_back(ring[from]);
        std::size_t to = from + 1;
        const auto passes_all = [&](std::size_t end) {
            for (std::size_t i = from + 1; i < end; ++i) {
                if (off_line_squared(ring[i], ring[from], ring[end]) > square(tolerance)) {
                    return false;
                }
            }
            return true;
        };
        while (to + 1 < ring.size() && to - from < longest_run && passes_all(to + 1)) {
            ++to;
        }
        from = to;
    }
    return kept;
}

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

/// Keeps what prints: a ring of some area, cut to the box.
void keep(std::vector<MapRing>& rings, MapRing ring, const MapBox& box, Coarseness coarseness) {
    if (ring.size() < 3 || area(ring) < coarseness.area_mm2) {
        return;
    }
    ring = straightened(ring, coarseness.tolerance_mm);
    if (!box.contains(box_of(ring))) {
        ring = clipped(ring, box);
    }
    if (ring.size() >= 3) {
        rings.push_back(std::move(ring));
    }
}

/// A ring of degrees cut to a box of degrees, its edges split at 1°.
std::vector<MapPoint> in_degrees(const Ring& ring, double turn, const MapBox& box) {
    MapRing flat;
    flat.reserve(ring.size());
    for (const GeoPoint p : ring) {
        flat.push_back({p.lon + turn, p.lat});
    }
    return box.overlaps(box_of(flat)) ? clipped(flat, box) : MapRing{};
}

MapRing on_equal_earth(const MapRing& degrees, double scale, Coarseness coarseness) {
    MapRing ring;
    MapPoint from = degrees.back();
    const double half_width = -equal_earth({0, -180}).x;
    for (const MapPoint to : degrees) {
        const int parts =
            std::max(1, static_cast<int>(std::ceil(std::sqrt(distance_squared(from, to)))));
        for (int i = 1; i <= parts; ++i) {
            const MapPoint at = from + (to - from) * (static_cast<double>(i) / parts);
            const MapPoint p = equal_earth({at.y, at.x});
            const MapPoint scaled = MapPoint{p.x + half_width, p.y} * scale;
            if (ring.empty() ||
                distance_squared(ring.back(), scaled) >= square(coarseness.step_mm)) {
                ring.push_back(scaled);
            }
        }
        from = to;
    }
    return ring;
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
            keep(rings, tracer.trace(shore.points), box, coarseness);
        }
    }
    const UnitVector hub = map.hub();
    if (land.holds({-hub.x, -hub.y, -hub.z})) {
        keep(rings, rim(map), box, coarseness);
    }
    return rings;
}

std::vector<MapRing> land_on_world(const Land& land, double south, double north, double width_mm,
                                   Coarseness coarseness) {
    const double scale = width_mm / (2 * equal_earth({0, 180}).x);
    const MapBox band{-180, south, 180, north};
    std::vector<MapRing> rings;
    for (const Ring& ring : land.rings) {
        // A ring over the 180th meridian shows at both ends of the map: once as it is, once a turn
        // to either side.
        for (const double turn : {-360.0, 0.0, 360.0}) {
            const MapRing degrees = in_degrees(ring, turn, band);
            if (degrees.size() < 3) {
                continue;
            }
            MapRing shape =
                straightened(on_equal_earth(degrees, scale, coarseness), coarseness.tolerance_mm);
            if (shape.size() >= 3 && area(shape) >= coarseness.area_mm2) {
                rings.push_back(std::move(shape));
            }
        }
    }
    return rings;
}

double area(const MapRing& ring) {
    double twice = 0;
    MapPoint from = ring.back();
    for (const MapPoint to : ring) {
        twice += from.x * to.y - to.x * from.y;
        from = to;
    }
    return std::abs(twice) / 2;
}

ink::Path filled(const std::vector<MapRing>& rings, Point origin, ink::SwatchId colour) {
    ink::Path path;
    path.fill = colour;
    path.even_odd = true;
    for (const MapRing& ring : rings) {
        const auto place = [&](MapPoint p) {
            return origin + Point{Length::mm(p.x), Length::mm(p.y)};
        };
        path.move_to(place(ring.front()));
        for (std::size_t i = 1; i < ring.size(); ++i) {
            path.line_to(place(ring[i]));
        }
        path.close();
    }
    return path;
}

}  // namespace portraits::layout
