#include "generator/layout/geo_sphere.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

namespace portraits::layout {
namespace {

constexpr double longest_edge = 1;  // degrees

/// A ring's last point leads on to its first, seen in the turn of longitude that is nearest.
GeoPoint after(const Ring& ring, std::size_t i) {
    if (i + 1 < ring.size()) {
        return ring[i + 1];
    }
    GeoPoint first = ring.front();
    first.lon += 360 * std::round((ring.back().lon - first.lon) / 360);
    return first;
}

void append_edge(std::vector<UnitVector>& points, GeoPoint from, GeoPoint to) {
    const GeoPoint step{to.lat - from.lat, to.lon - from.lon};
    const int parts = static_cast<int>(std::ceil(std::hypot(step.lat, step.lon) / longest_edge));
    for (int i = 0; i < std::max(parts, 1); ++i) {
        const double share = static_cast<double>(i) / parts;
        points.push_back(unit_vector(
            i == 0 ? from : GeoPoint{from.lat + step.lat * share, from.lon + step.lon * share}));
    }
}

UnitVector middle(std::span<const UnitVector> points) {
    UnitVector sum{0, 0, 0};
    for (const UnitVector& p : points) {
        sum = {sum.x + p.x, sum.y + p.y, sum.z + p.z};
    }
    const double length = std::sqrt(dot(sum, sum));
    return length > 0 ? UnitVector{sum.x / length, sum.y / length, sum.z / length} : UnitVector{};
}

/// The angle to the farthest point, and a little for the bulge of the edges between.
double reach_of(std::span<const UnitVector> points, const UnitVector& centre) {
    double least = 1;
    for (const UnitVector& p : points) {
        least = std::min(least, dot(p, centre));
    }
    const double slack = longest_edge * std::numbers::pi / 180;
    return std::acos(std::clamp(least, -1.0, 1.0)) + slack;
}

/// True when the edge crosses the meridian of `point` north of it. `side` is the distance of an
/// edge's end from the plane of that meridian.
bool crosses_north(const UnitVector& a, double side_a, const UnitVector& b, double side_b,
                   const UnitVector& point) {
    const double total = side_a - side_b;
    const double share_a = -side_b / total;
    const double share_b = side_a / total;
    const UnitVector c{share_a * a.x + share_b * b.x, share_a * a.y + share_b * b.y,
                       share_a * a.z + share_b * b.z};
    const bool same_half = c.x * point.x + c.y * point.y > 0;
    return same_half && c.z / std::sqrt(dot(c, c)) > point.z;
}

}  // namespace

LandSphere::LandSphere(const Land& land) {
    std::size_t count = 0;
    for (const Ring& ring : land.rings) {
        count += ring.size();
    }
    points_.reserve(count + count / 2);
    rings_.reserve(land.rings.size());
    for (const Ring& ring : land.rings) {
        Stretch stretch;
        stretch.begin = points_.size();
        for (std::size_t i = 0; i < ring.size(); ++i) {
            append_edge(points_, ring[i], after(ring, i));
        }
        stretch.end = points_.size();
        const std::span<const UnitVector> points{
            points_.begin() + static_cast<std::ptrdiff_t>(stretch.begin), points_.end()};
        stretch.centre = middle(points);
        stretch.reach = reach_of(points, stretch.centre);
        rings_.push_back(stretch);
    }
}

LandSphere::Shore LandSphere::shore(std::size_t index) const {
    const Stretch& stretch = rings_[index];
    return {std::span{points_}.subspan(stretch.begin, stretch.end - stretch.begin), stretch.centre,
            stretch.reach};
}

bool LandSphere::holds(const UnitVector& point) const {
    // The north pole is water: the point is on land when the meridian from it to there crosses an
    // odd number of shores.
    bool inside = false;
    const auto side = [&](const UnitVector& v) { return v.x * point.y - v.y * point.x; };
    for (std::size_t r = 0; r < size(); ++r) {
        const auto points = shore(r).points;
        const UnitVector* from = &points.back();
        double from_side = side(*from);
        for (const UnitVector& to : points) {
            const double to_side = side(to);
            if ((from_side > 0) != (to_side > 0) &&
                crosses_north(*from, from_side, to, to_side, point)) {
                inside = !inside;
            }
            from = &to;
            from_side = to_side;
        }
    }
    return inside;
}

}  // namespace portraits::layout
