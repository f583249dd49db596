#include "generator/layout/projection.h"

#include <cmath>
#include <numbers>

namespace portraits::layout {
namespace {

constexpr double radians = std::numbers::pi / 180;

struct Tangent {
    UnitVector east, north;
};

/// East and north on the horizon of a point; at a pole, those of its meridian.
Tangent horizon(GeoPoint point) {
    const double lat = point.lat * radians;
    const double lon = point.lon * radians;
    return {{-std::sin(lon), std::cos(lon), 0},
            {-std::sin(lat) * std::cos(lon), -std::sin(lat) * std::sin(lon), std::cos(lat)}};
}

}  // namespace

UnitVector unit_vector(GeoPoint point) {
    const double lat = point.lat * radians;
    const double lon = point.lon * radians;
    return {std::cos(lat) * std::cos(lon), std::cos(lat) * std::sin(lon), std::sin(lat)};
}

double distance_km(GeoPoint from, GeoPoint to) {
    // The angle as an arc tangent of both sine and cosine: the arc cosine alone loses half of its
    // digits near 0 and 180°.
    const Tangent at = horizon(from);
    const UnitVector v = unit_vector(to);
    const double sine = std::hypot(dot(v, at.east), dot(v, at.north));
    return earth_radius_km * std::atan2(sine, dot(v, unit_vector(from)));
}

double bearing_degrees(GeoPoint from, GeoPoint to) {
    const Tangent at = horizon(from);
    const UnitVector v = unit_vector(to);
    const double degrees = std::atan2(dot(v, at.east), dot(v, at.north)) / radians;
    return degrees < 0 ? degrees + 360 : degrees;
}

Equidistant::Equidistant(GeoPoint hub, double radius_mm)
    : up_{unit_vector(hub)},
      east_{horizon(hub).east},
      north_{horizon(hub).north},
      radius_{radius_mm} {}

MapPoint Equidistant::project(const UnitVector& v) const {
    // x = R (c/π) sin θ and y = −R (c/π) cos θ, where sin c · (sin θ, cos θ) are the parts of v to
    // the east and the north: the bearing θ itself is never needed.
    const double east = dot(v, east_);
    const double north = dot(v, north_);
    const double cosine = dot(v, up_);
    const double sine = std::sqrt(east * east + north * north);
    if (sine == 0) {
        return cosine > 0 ? MapPoint{} : MapPoint{0, -radius_};
    }
    const double scale = radius_ / std::numbers::pi * std::atan2(sine, cosine) / sine;
    return {scale * east, -scale * north};
}

MapPoint equal_earth(GeoPoint point) {
    // Equations 5 and 6 of the paper: a polynomial in the parametric latitude θ, sin θ = √3/2 sin
    // φ.
    constexpr double a1 = 1.340264;
    constexpr double a2 = -0.081106;
    constexpr double a3 = 0.000893;
    constexpr double a4 = 0.003796;
    const double sqrt3 = std::numbers::sqrt3;
    const double theta = std::asin(sqrt3 / 2 * std::sin(point.lat * radians));
    const double t2 = theta * theta;
    const double t6 = t2 * t2 * t2;
    const double slope = a1 + 3 * a2 * t2 + t6 * (7 * a3 + 9 * a4 * t2);
    return {2 * sqrt3 / 3 * point.lon * radians * std::cos(theta) / slope,
            -theta * (a1 + a2 * t2 + t6 * (a3 + a4 * t2))};
}

}  // namespace portraits::layout
