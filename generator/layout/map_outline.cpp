#include "generator/layout/map_outline.h"

#include <cmath>
#include <utility>

namespace portraits::layout {
namespace {

/// How far a point is from the line through two others, squared.
double off_line_squared(MapPoint p, MapPoint from, MapPoint to) {
    const double length = distance_squared(from, to);
    const double across = (to.x - from.x) * (p.y - from.y) - (to.y - from.y) * (p.x - from.x);
    return length > 0 ? across * across / length : distance_squared(p, from);
}

}  // namespace

void add_apart(MapRing& ring, MapPoint p, double step) {
    if (ring.empty() || distance_squared(ring.back(), p) >= step * step) {
        ring.push_back(p);
    }
}

MapRing straightened(const MapRing& ring, double tolerance) {
    constexpr std::size_t longest_run = 12;
    MapRing kept;
    for (std::size_t from = 0; from < ring.size();) {
        kept.push_back(ring[from]);
        std::size_t to = from + 1;
        const auto passes_all = [&](std::size_t end) {
            for (std::size_t i = from + 1; i < end; ++i) {
                if (off_line_squared(ring[i], ring[from], ring[end]) > tolerance * tolerance) {
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

double area(const MapRing& ring) {
    double twice = 0;
    MapPoint from = ring.back();
    for (const MapPoint to : ring) {
        twice += from.x * to.y - to.x * from.y;
        from = to;
    }
    return std::abs(twice) / 2;
}

void keep_printable(std::vector<MapRing>& rings, const MapRing& ring, const MapBox& box,
                    Coarseness coarseness) {
    if (ring.size() < 3 || area(ring) < coarseness.area_mm2) {
        return;
    }
    MapRing part = straightened(ring, coarseness.tolerance_mm);
    if (part.size() >= 3 && !box.contains(box_of(part))) {
        part = clipped(part, box);
    }
    if (part.size() >= 3) {
        rings.push_back(std::move(part));
    }
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
