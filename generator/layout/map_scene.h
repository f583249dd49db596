#pragma once

#include <vector>

#include "generator/layout/map_draw.h"

namespace portraits::layout {

/// What stands on a map's field: rings of distance, rays, dots, the hub and the labels, in white.
struct MapScene {
    const Scribe& scribe;
    const Words& words;
    const std::vector<Neighbour>& others;
    double mm_per_km;
    MapBox panel;    ///< lines end at its edge; millimetres from the hub
    MapBox trimmed;  ///< dots and labels stand whole in here
};

void draw_scene(ink::Fragment& into, ink::NodeId figure, Point hub, const MapScene& scene);

}  // namespace portraits::layout
