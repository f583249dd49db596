#include "generator/layout/geo_neighbours.h"

#include <algorithm>
#include <tuple>

#include "generator/layout/projection.h"

namespace portraits::layout {

std::vector<Neighbour> neighbours(const Atlas& atlas, const Place& hub) {
    std::vector<Neighbour> others;
    if (!hub.where) {
        return others;
    }
    for (const Place& place : atlas.places) {
        if (place.where && place.slug != hub.slug) {
            others.push_back({&place, distance_km(*hub.where, *place.where),
                              bearing_degrees(*hub.where, *place.where)});
        }
    }
    std::sort(others.begin(), others.end(), [](const Neighbour& a, const Neighbour& b) {
        return std::tie(a.km, a.place->slug) < std::tie(b.km, b.place->slug);
    });
    return others;
}

}  // namespace portraits::layout
