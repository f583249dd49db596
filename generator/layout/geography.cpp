#include "generator/layout/geography.h"

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

Geography load_geography(const std::filesystem::path& data, Diagnostics& diagnostics) {
    const Land coarse = load(data / "geo" / "land-110m.bin", diagnostics);
    const Land fine = load(data / "geo" / "land-50m.bin", diagnostics);
    return {LandSphere{coarse}, LandSphere{fine}, WorldMap::for_rail(coarse),
            WorldMap::for_contents(coarse)};
}

}  // namespace portraits::layout
