#pragma once

#include <filesystem>
#include <vector>

#include "generator/base/result.h"
#include "generator/layout/atlas.h"

namespace portraits::layout {

/// A shore line. It closes from its last point to its first, over a whole turn of longitude if it
/// runs round a pole; no step is longer than half a turn, so longitudes may run beyond 180.
using Ring = std::vector<GeoPoint>;

/// The land of the earth: what an odd number of rings encloses.
struct Land {
    std::vector<Ring> rings;
};

/// Reads a file of `data/geo`, in the form that its README gives.
Result<Land> load_land(const std::filesystem::path& path);

}  // namespace portraits::layout
