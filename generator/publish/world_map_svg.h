#pragma once

#include <filesystem>
#include <nlohmann/json.hpp>

#include "generator/base/result.h"
#include "generator/record/edition.h"

namespace portraits::publish {

/// The world in the Equal Earth projection as the gallery draws it: `width`, `height`, `land` as the path of an SVG, and `cities` with
/// `slug`, `name`, `region`, `x` and `y`. `data` is the folder that holds `geo/`.
Result<nlohmann::ordered_json> world_map(const record::Edition& edition,
                                         const std::filesystem::path& data);

}  // namespace portraits::publish
