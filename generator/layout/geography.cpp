#include "generator/layout/geography.h"

#include <algorithm>
#include <utility>

namespace portraits::layout {
namespace {

Land load(const std::filesystem::path& path, Diagnostics& diagnostics) {
    auto land = load_land(path);
    if (!land) {
        diagnostics.add(land.error());
        return {};
    }
    return std::move(land).value();
}

}  // namespace

const WorldMap& Geography::world(double width) const {
    return *std::find_if(worlds.begin(), worlds.end(),
                         [width](const WorldMap& world) { return world.width() == width; });
}

Geography load_geography(const std::filesystem::path& data, std::span<const double> world_widths,
                         Diagnostics& diagnostics) {
    const Land coarse = load(data / "geo" / "land-110m.bin", diagnostics);
    const Land fine = load(data / "geo" / "land-50m.bin", diagnostics);
    Geography geography{LandSphere{coarse}, LandSphere{fine}, {}};
    for (const double width : world_widths) {
        geography.worlds.push_back(WorldMap::of_width(coarse, width));
    }
    return geography;
}

}  // namespace portraits::layout
