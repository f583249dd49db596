#include "generator/layout/geo_neighbours.h"

#include <algorithm>
#include <tuple>

#include "generator/layout/projection.h"

namespace portraits::layout {

namespace {

/// Nearer than this is the hub's own spot, where another city may stand for it.
constexpr double same_spot_km = 1;

/// The places that maps show: one for each spot, or all of an atlas without an index.
std::vector<const Place*> shown_places(const Atlas& atlas) {
    std::vector<const Place*> shown;
    if (atlas.sites.empty()) {
        for (const Place& place : atlas.places) {
            shown.push_back(&place);
        }
    }
    for (const std::size_t site : atlas.sites) {
        shown.push_back(&atlas.places[site]);
    }
    return shown;
}

}  // namespace

std::vector<Neighbour> neighbours(const Atlas& atlas, const Place& hub) {
    std::vector<Neighbour> others;
    if (!hub.where) {
        return others;
    }
    for (const Place* place : shown_places(atlas)) {
        if (!place->where || place->slug == hub.slug) {
            continue;
        }
        const double km = distance_km(*hub.where, *place->where);
        if (km >= same_spot_km || atlas.sites.empty()) {
            others.push_back({place, km, bearing_degrees(*hub.where, *place->where)});
        }
    }
    std::sort(others.begin(), others.end(), [](const Neighbour& a, const Neighbour& b) {
        return std::tie(a.km, a.place->slug) < std::tie(b.km, b.place->slug);
    });
    return others;
}

}  // namespace portraits::layout
