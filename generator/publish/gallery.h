#pragma once

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "generator/base/result.h"

namespace portraits::publish {

/// The one page that shows all cities: a template with its style, its script and its words in the document's language, filled in from the
/// catalogue. `folder` holds the template, `map` is that of `world_map`.
Result<std::string> make_gallery(const std::filesystem::path& folder,
                                 const nlohmann::ordered_json& catalogue,
                                 const nlohmann::ordered_json& map, std::string_view lang);

}  // namespace portraits::publish
