#include "generator/layout/projection.h"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <proj.h>

#include <cmath>
#include <memory>
#include <numbers>
#include <string>

#include "tests/layout/shapes.h"

using namespace portraits::layout;
using portraits::layout::test::Dice;

namespace {

constexpr double radians = std::numbers::pi / 180;

struct ContextEnd {
    void operator()(PJ_CONTEXT* context) const { proj_context_destroy(context); }
};
struct ProjectionEnd {
    void operator()(PJ* projection) const { proj_destroy(projection); }
};

/// PROJ as the reference.
class Reference {
public:
    explicit Reference(const std::string& definition)
        : context_{proj_context_create()},
          projection_{proj_create(context_.get(), definition.c_str())} {
        REQUIRE(projection_ != nullptr);
    }
    [[nodiscard]] MapPoint project(GeoPoint p) const {
        const PJ_COORD result = proj_trans(projection_.get(), PJ_FWD,
                                           proj_coord(p.lon * radians, p.lat * radians, 0, 0));
        return {result.xy.x, -result.xy.y};
    }

private:
    std::unique_ptr<PJ_CONTEXT, ContextEnd> context_;
    std::unique_ptr<PJ, ProjectionEnd> projection_;
};

GeoPoint anywhere(Dice& dice) {
    return {std::asin(dice.between(-1, 1)) / radians, dice.between(-180, 180)};
}

double haversine_km(GeoPoint a, GeoPoint b) {
    const double lat = std::sin((b.lat - a.lat) * radians / 2);
    const double lon = std::sin((b.lon - a.lon) * radians / 2);
    const double h = lat * lat + std::cos(a.lat * radians) * std::cos(b.lat * radians) * lon * lon;
    return 2 * earth_radius_km * std::asin(std::sqrt(std::min(1.0, h)));
}

bool are_close(MapPoint a, MapPoint b, double tolerance) {
    return std::hypot(a.x - b.x, a.y - b.y) < tolerance;
}

}  // namespace

TEST_CASE("the equidistant map agrees with PROJ about many hubs") {
    Dice dice{1};
    for (int h = 0; h < 40; ++h) {
        const GeoPoint hub = anywhere(dice);
        const Equidistant map{hub, 165};
        const Reference reference{fmt::format("+proj=aeqd +R={:.15} +lat_0={:.15} +lon_0={:.15}",
                                              165 / std::numbers::pi, hub.lat, hub.lon)};
        for (int i = 0; i < 200; ++i) {
            const GeoPoint p = anywhere(dice);
            CHECK(are_close(map.project(p), reference.project(p), 1e-8));
        }
    }
}

TEST_CASE("the Equal Earth map agrees with PROJ everywhere") {
    const Reference reference{"+proj=eqearth +R=1"};
    Dice dice{2};
    for (int i = 0; i < 5000; ++i) {
        const GeoPoint p = anywhere(dice);
        CHECK(are_close(equal_earth(p), reference.project(p), 1e-9));
    }
}

TEST_CASE("Equal Earth is equal in area: a cell of the globe keeps its share") {
    for (const double lat : {-50.0, 0.0, 35.0, 70.0}) {
        const double half = 0.05;
        const double height = equal_earth({lat - half, 0}).y - equal_earth({lat + half, 0}).y;
        const double width = equal_earth({lat, half}).x - equal_earth({lat, -half}).x;
        const double cell = 2 * half * radians *
                            (std::sin((lat + half) * radians) - std::sin((lat - half) * radians));
        CHECK(width * height == doctest::Approx(cell).epsilon(1e-4));
    }
}

TEST_CASE("distances agree with the haversine formula, and are the map's own") {
    Dice dice{3};
    for (int i = 0; i < 2000; ++i) {
        const GeoPoint a = anywhere(dice);
        const GeoPoint b = anywhere(dice);
        const double km = distance_km(a, b);
        CHECK(km == doctest::Approx(haversine_km(a, b)).epsilon(1e-6));
        CHECK(km == doctest::Approx(distance_km(b, a)).epsilon(1e-12));
        const MapPoint p = Equidistant{a, half_circle_km}.project(b);
        CHECK(std::hypot(p.x, p.y) == doctest::Approx(km).epsilon(1e-6));
        const double bearing = std::atan2(p.x, -p.y) / radians;
        CHECK(std::remainder(bearing - bearing_degrees(a, b), 360) ==
              doctest::Approx(0).epsilon(1e-6));
    }
}

TEST_CASE("hub and antipode are exact") {
    for (const GeoPoint hub :
         {GeoPoint{30.27, 120.15}, GeoPoint{-32.41, -63.24}, GeoPoint{90, 0}}) {
        const Equidistant map{hub, 72};
        CHECK(are_close(map.project(hub), {}, 1e-12));
        const UnitVector v = unit_vector(hub);
        const MapPoint antipode = map.project(UnitVector{-v.x, -v.y, -v.z});
        CHECK(std::hypot(antipode.x, antipode.y) == doctest::Approx(72));
        CHECK(distance_km(hub, hub) == doctest::Approx(0));
        CHECK(distance_km(hub, {-hub.lat, hub.lon + 180}) == doctest::Approx(half_circle_km));
    }
}

TEST_CASE("bearings are those of the compass") {
    const GeoPoint origin{0, 0};
    CHECK(bearing_degrees(origin, {10, 0}) == doctest::Approx(0));
    CHECK(bearing_degrees(origin, {0, 10}) == doctest::Approx(90));
    CHECK(bearing_degrees(origin, {-10, 0}) == doctest::Approx(180));
    CHECK(bearing_degrees(origin, {0, -10}) == doctest::Approx(270));
}

TEST_CASE("Villa María and Hangzhou are nearly opposite") {
    CHECK(std::lround(distance_km({-32.41, -63.24}, {30.27, 120.15})) == 19'615);
}
