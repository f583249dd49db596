#pragma once

#include <vector>

#include "generator/layout/atlas.h"

namespace portraits::layout {

/// Another city as seen from a hub.
struct Neighbour {
    const Place* place = nullptr;
    double km = 0;
    double bearing = 0;  ///< degrees clockwise from north
};

/// All other cities of the atlas whose place is known, the nearest first; none if the hub's is not known. Of cities on one spot
/// an indexed atlas shows the first.
std::vector<Neighbour> neighbours(const Atlas& atlas, const Place& hub);

}  // namespace portraits::layout
