#include "generator/layout/map_clip.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace portraits::layout {
namespace {

/// One side of a box: `sign` times the coordinate is at most `limit` inside.
struct Side {
    double MapPoint::*across;
    double MapPoint::*along;
    double sign, limit;

    [[nodiscard]] double excess(MapPoint p) const { return sign * p.*across - limit; }
};

std::array<Side, 4> sides_of(const MapBox& box) {
    return {Side{&MapPoint::x, &MapPoint::y, -1, -box.left},
            Side{&MapPoint::x, &MapPoint::y, 1, box.right},
            Side{&MapPoint::y, &MapPoint::x, -1, -box.top},
            Side{&MapPoint::y, &MapPoint::x, 1, box.bottom}};
}

/// Where a line crosses a side; the crossing lies on it exactly.
MapPoint crossing(MapPoint a, MapPoint b, const Side& side) {
    const double share = side.excess(a) / (side.excess(a) - side.excess(b));
    MapPoint p = a + (b - a) * share;
    p.*(side.across) = side.sign * side.limit;
    return p;
}

MapRing cut(const MapRing& ring, const Side& side) {
    MapRing kept;
    kept.reserve(ring.size() + 4);
    MapPoint from = ring.back();
    bool was_inside = side.excess(from) <= 0;
    for (const MapPoint to : ring) {
        const bool is_inside = side.excess(to) <= 0;
        if (is_inside != was_inside) {
            kept.push_back(crossing(from, to, side));
        }
        if (is_inside) {
            kept.push_back(to);
        }
        from = to;
        was_inside = is_inside;
    }
    return kept;
}

/// The angles at which a circle meets a side's line.
void append_crossings(std::vector<double>& angles, MapPoint centre, double radius,
                      const Side& side) {
    const double offset = side.sign * side.limit - centre.*(side.across);
    if (std::abs(offset) >= radius) {
        return;
    }
    const double along = std::sqrt(radius * radius - offset * offset);
    for (const double step : {along, -along}) {
        MapPoint p;
        p.*(side.across) = offset;
        p.*(side.along) = step;
        angles.push_back(std::atan2(p.y, p.x));
    }
}

}  // namespace

MapBox box_of(const std::vector<MapPoint>& points) {
    MapBox box{points.front().x, points.front().y, points.front().x, points.front().y};
    for (const MapPoint p : points) {
        box = {std::min(box.left, p.x), std::min(box.top, p.y), std::max(box.right, p.x),
               std::max(box.bottom, p.y)};
    }
    return box;
}

MapRing clipped(const MapRing& ring, const MapBox& box) {
    MapRing kept = ring;
    for (const Side& side : sides_of(box)) {
        if (kept.empty()) {
            break;
        }
        kept = cut(kept, side);
    }
    return kept;
}

std::optional<std::pair<MapPoint, MapPoint>> clipped(MapPoint from, MapPoint to,
                                                     const MapBox& box) {
    double enter = 0;
    double leave = 1;
    for (const Side& side : sides_of(box)) {
        const double at_start = side.excess(from);
        const double at_end = side.excess(to);
        if (at_start > 0 && at_end > 0) {
            return std::nullopt;
        }
        if (at_start > 0) {
            enter = std::max(enter, at_start / (at_start - at_end));
        } else if (at_end > 0) {
            leave = std::min(leave, at_start / (at_start - at_end));
        }
    }
    if (enter >= leave) {
        return std::nullopt;
    }
    return std::pair{from + (to - from) * enter, from + (to - from) * leave};
}

std::vector<Arc> arcs_inside(MapPoint centre, double radius, const MapBox& box) {
    constexpr double turn = 2 * std::numbers::pi;
    std::vector<double> angles;
    for (const Side& side : sides_of(box)) {
        append_crossings(angles, centre, radius, side);
    }
    const auto on_circle = [&](double angle) {
        return centre + MapPoint{radius * std::cos(angle), radius * std::sin(angle)};
    };
    if (angles.empty()) {
        return box.contains(on_circle(0)) ? std::vector{Arc{0, turn}} : std::vector<Arc>{};
    }
    std::sort(angles.begin(), angles.end());
    angles.push_back(angles.front() + turn);
    std::vector<Arc> arcs;
    for (std::size_t i = 0; i + 1 < angles.size(); ++i) {
        const Arc arc{angles[i], angles[i + 1]};
        // An arc between two crossings lies on one side as a whole; its middle tells which.
        if (arc.to > arc.from && box.contains(on_circle((arc.from + arc.to) / 2))) {
            arcs.push_back(arc);
        }
    }
    return arcs;
}

}  // namespace portraits::layout
