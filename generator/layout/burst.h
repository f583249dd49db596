#pragma once

#include "generator/layout/atlas.h"
#include "generator/layout/block.h"
#include "generator/layout/geo_sphere.h"
#include "generator/layout/phrase.h"

namespace portraits::layout {

/// The measures of the burst on the cover, in millimetres from the corner of the space it is
/// offered.
struct BurstShape {
    MapPoint hub{105, 199.5};
    double radius = 72;   ///< of the whole earth
    double margin = 4.5;  ///< names keep this far from the edges of the space
};

/// The whole earth about the host city on a solid field, with the names of all other cities round
/// the rim, each at its bearing and in its own script too where there is room. The space is the
/// page. Empty for a hub whose place is not known. The arguments outlive the block.
BlockPtr burst(const Scribe& scribe, const Atlas& atlas, const Place& hub, const LandSphere& land,
               Words words, BurstShape shape = {});

}  // namespace portraits::layout
