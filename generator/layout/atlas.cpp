#include "generator/layout/atlas.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <set>
#include <utility>

namespace portraits::layout {
namespace {

/// Cities nearer than about this, in degrees, fall on one dot of every map.
constexpr double spot_size = 0.02;

std::pair<long, long> spot_of(GeoPoint point) {
    return {std::lround(point.lat / spot_size), std::lround(point.lon / spot_size)};
}

}  // namespace

void Atlas::index() {
    std::set<std::pair<long, long>> taken;
    sites.clear();
    populations.clear();
    located = 0;
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (places[i].where) {
            ++located;
            if (taken.insert(spot_of(*places[i].where)).second) {
                sites.push_back(i);
            }
        }
        if (places[i].population) {
            populations.push_back(*places[i].population);
        }
    }
    std::sort(populations.begin(), populations.end(), std::greater<>{});
}

const Place* Atlas::find(std::string_view slug) const {
    const auto found = std::find_if(places.begin(), places.end(),
                                    [&](const Place& place) { return place.slug == slug; });
    return found == places.end() ? nullptr : &*found;
}

}  // namespace portraits::layout
