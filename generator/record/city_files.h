#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "generator/base/diagnostic.h"
#include "generator/record/value.h"

namespace portraits::record {

/// The records that an edition asks for.
struct CityFiles {
    std::vector<std::filesystem::path> paths;
    bool in_given_order = false;  ///< the edition lists them one by one
};

/// Finds the files below `folder` that the edition's key `cities` names: a list of slugs, a pattern
/// such as `k*`, or all.
CityFiles find_city_files(const std::filesystem::path& folder, const Value& cities,
                          Diagnostics& diagnostics);

}  // namespace portraits::record
