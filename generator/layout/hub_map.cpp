#include "generator/layout/hub_map.h"

#include <memory>
#include <utility>

#include "generator/layout/enclosed.h"
#include "generator/layout/star.h"

namespace portraits::layout {

BlockPtr hub_map(const Scribe& scribe, const Atlas& atlas, Place hub, const LandSphere& land,
                 const Words& words, PanelShape shape) {
    const auto kept = std::make_shared<const Place>(std::move(hub));
    return kept_with(kept, map_panel(scribe, atlas, *kept, land, words, {}, shape));
}

BlockPtr hub_star(const Scribe& scribe, const Atlas& atlas, Place hub, const Words& words,
                  double diameter) {
    const auto kept = std::make_shared<const Place>(std::move(hub));
    return kept_with(kept, star(scribe, atlas, *kept, words, diameter));
}

}  // namespace portraits::layout
