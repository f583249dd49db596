#pragma once

#include <filesystem>
#include <vector>

#include "generator/record/edition.h"
#include "generator/record/schema.h"

namespace portraits::record {

/// `data/themes.yaml`, in the order of the file.
std::vector<Theme> read_themes(const Value& file);

/// `data/regions.yaml`, in the order of the file. A country in two regions is an error.
std::vector<Region> read_regions(const Value& file, Diagnostics& diagnostics);

/// Looks up what a city refers to: fills in its region and reports regions and themes that there
/// are not.
void resolve(City& city, const Edition& edition, Diagnostics& diagnostics);

}  // namespace portraits::record
