#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "generator/layout/atlas.h"
#include "generator/layout/block.h"
#include "generator/layout/geo_sphere.h"
#include "generator/layout/phrase.h"

namespace portraits::layout {

/// The measures of a map panel, in millimetres.
struct PanelShape {
    double width = 135;  ///< with the bleed
    double bleed = 3;    ///< to the right
    double bleed_left = 0, bleed_foot = 0;
    double outset = 0;   ///< how far it begins before its column
    double height = 81;  ///< where the lever `picture height` does not say otherwise
    double hub_x = 60;
    double hub_share = 0.6;  ///< of the height, from the top
    std::optional<double>
        radius;  ///< of the whole earth's map; else chosen from the cities round the hub
};

/// The equidistant map in the picture's place, with its caption and white below if there is a
/// caption. Levers: `picture height`; `picture shown`, which at 0 leaves nothing. Empty for a hub
/// whose place is not known. The arguments outlive the block; like the scribe, one thread at a time
/// uses it.
BlockPtr map_panel(const Scribe& scribe, const Atlas& atlas, const Place& hub,
                   const LandSphere& land, Words words, std::string caption = {},
                   PanelShape shape = {});

/// The caption of a portrait's map: that rays run to the other cities, how many these are, and that
/// distances are true.
std::string map_caption(const Atlas& atlas, const Place& hub, const Words& words,
                        std::string_view lang);

/// The radius of the whole earth's map for a hub: as large as lets most cities stand on the panel,
/// or as many as can.
double panel_radius(const Atlas& atlas, const Place& hub, const PanelShape& shape);

}  // namespace portraits::layout
