#pragma once

#include <filesystem>
#include <span>
#include <vector>

#include "generator/base/diagnostic.h"
#include "generator/layout/geo_data.h"
#include "generator/layout/geo_sphere.h"
#include "generator/layout/map_world.h"

namespace portraits::layout {

/// The land of the earth in all forms that the blocks draw, made once for a document.
struct Geography {
    LandSphere coarse;  ///< 1:110 million, for maps on inside pages
    LandSphere fine;    ///< 1:50 million, for the cover
    std::vector<WorldMap> worlds;

    /// The map of the world that is so many millimetres wide, one of those asked for on loading.
    [[nodiscard]] const WorldMap& world(double width) const;
};

/// Reads `data/geo` and makes maps of the world of these widths. A file that cannot be read is reported, and its land is empty.
Geography load_geography(const std::filesystem::path& data, std::span<const double> world_widths,
                         Diagnostics& diagnostics);

}  // namespace portraits::layout
