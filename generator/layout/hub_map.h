#pragma once

#include "generator/layout/map_panel.h"

namespace portraits::layout {

/// A map panel round a place that need not be one of the atlas's. Atlas, land and scribe outlive
/// the block.
BlockPtr hub_map(const Scribe& scribe, const Atlas& atlas, Place hub, const LandSphere& land,
                 const Words& words, PanelShape shape);

/// The star of such a place.
BlockPtr hub_star(const Scribe& scribe, const Atlas& atlas, Place hub, const Words& words,
                  double diameter);

}  // namespace portraits::layout
