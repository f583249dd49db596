#include "generator/layout/coordinates.h"

#include <cmath>

#include "generator/layout/numbers.h"

namespace portraits::layout {
namespace {

std::string degrees(double value, std::string_view key, const Words& words, std::string_view lang) {
    const std::string number = format_number(std::abs(value), lang, Decimals::One);
    return fill(words(key), {{"degrees", number}});
}

}  // namespace

std::string latitude_text(double lat, const Words& words, std::string_view lang) {
    return degrees(lat, lat < 0 ? "coordinate.south" : "coordinate.north", words, lang);
}

std::string longitude_text(double lon, const Words& words, std::string_view lang) {
    return degrees(lon, lon < 0 ? "coordinate.west" : "coordinate.east", words, lang);
}

}  // namespace portraits::layout
