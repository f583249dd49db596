#pragma once

#include "generator/layout/atlas.h"

namespace portraits::layout {

/// The mean radius of the earth.
constexpr double earth_radius_km = 6371;
/// Half of a great circle, hub to antipode: 6371 π.
constexpr double half_circle_km = 20015.0868;

/// A point on a map: millimetres, y downwards.
struct MapPoint {
    double x = 0, y = 0;

    friend constexpr MapPoint operator+(MapPoint a, MapPoint b) { return {a.x + b.x, a.y + b.y}; }
    friend constexpr MapPoint operator-(MapPoint a, MapPoint b) { return {a.x - b.x, a.y - b.y}; }
    friend constexpr MapPoint operator*(MapPoint a, double f) { return {a.x * f, a.y * f}; }
    friend constexpr double dot(MapPoint a, MapPoint b) { return a.x * b.x + a.y * b.y; }
    friend constexpr bool operator==(MapPoint, MapPoint) = default;
};

/// A direction from the centre of the earth, of length 1; z points to the north pole, x to 0° N 0°
/// E.
struct UnitVector {
    double x = 1, y = 0, z = 0;

    friend constexpr double dot(const UnitVector& a, const UnitVector& b) {
        return a.x * b.x + a.y * b.y + a.z * b.z;
    }
};

UnitVector unit_vector(GeoPoint point);

/// The great-circle distance, to the last digits also for near and for opposite points.
double distance_km(GeoPoint from, GeoPoint to);
/// The direction in which the great circle leaves: degrees clockwise from north, 0 up to 360; 0 for
/// the point itself.
double bearing_degrees(GeoPoint from, GeoPoint to);

/// The azimuthal equidistant map about a hub, which stands at (0, 0): distances and bearings from
/// there are true. The antipode is the rim, a circle of the given radius.
class Equidistant {
public:
    Equidistant(GeoPoint hub, double radius_mm);

    [[nodiscard]] MapPoint project(const UnitVector& v) const;
    [[nodiscard]] MapPoint project(GeoPoint point) const { return project(unit_vector(point)); }
    [[nodiscard]] double radius() const { return radius_; }
    [[nodiscard]] double mm_per_km() const { return radius_ / half_circle_km; }
    [[nodiscard]] const UnitVector& hub() const { return up_; }

private:
    UnitVector up_, east_, north_;
    double radius_;
};

/// The Equal Earth map of Šavrič, Patterson and Jenny (2018), on a sphere of radius 1 about 0° N 0°
/// E, y downwards. Longitudes may run beyond 180.
MapPoint equal_earth(GeoPoint point);

}  // namespace portraits::layout
