#include "generator/publish/world_map_svg.h"

#include <fmt/format.h>

#include <string>
#include <vector>

#include "generator/layout/map_world.h"

namespace portraits::publish {
namespace {

using Json = nlohmann::ordered_json;

/// Units of the drawing. Coasts keep what is seen at twice a screen's width of it.
constexpr double map_width = 1000;
constexpr layout::Coarseness coarseness{1.2, 6, 0.4};

std::string path_of(const std::vector<layout::MapRing>& rings) {
    std::string path;
    for (const layout::MapRing& ring : rings) {
        char verb = 'M';
        for (const layout::MapPoint point : ring) {
            path += fmt::format("{}{:.1f} {:.1f}", verb, point.x, point.y);
            verb = 'L';
        }
        path += 'Z';
    }
    return path;
}

Json city_on(const layout::WorldMap& map, const record::City& city) {
    const layout::MapPoint at = map.project({city.location->lat, city.location->lon});
    return {{"slug", city.slug},
            {"name", city.name},
            {"region", city.region},
            {"x", fmt::format("{:.1f}", at.x)},
            {"y", fmt::format("{:.1f}", at.y)}};
}

}  // namespace

Result<Json> world_map(const record::Edition& edition, const std::filesystem::path& data) {
    const auto land = layout::load_land(data / "geo" / "land-110m.bin");
    if (!land) {
        return land.error();
    }
    const layout::WorldMap map{land.value(), map_width, coarseness};
    Json json{{"width", fmt::format("{:.0f}", map.width())},
              {"height", fmt::format("{:.0f}", map.height())},
              {"land", path_of(map.land())},
              {"cities", Json::array()}};
    for (const record::City& city : edition.cities) {
        if (city.location) {
            json["cities"].push_back(city_on(map, city));
        }
    }
    return json;
}

}  // namespace portraits::publish
