#pragma once

#include <string>
#include <string_view>

#include "generator/layout/atlas.h"
#include "generator/layout/phrase.h"

namespace portraits::layout {

/// A latitude to a tenth of a degree: "32.4° S".
std::string latitude_text(double lat, const Words& words, std::string_view lang);
/// A longitude: "63.2° W".
std::string longitude_text(double lon, const Words& words, std::string_view lang);

}  // namespace portraits::layout
