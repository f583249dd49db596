#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "generator/layout/scribe.h"

namespace portraits::layout {

/// A place on the earth: WGS 84 degrees.
struct GeoPoint {
    double lat = 0, lon = 0;
};

/// A city as maps and comparisons need it.
struct Place {
    std::string slug;
    std::string name;
    std::string local_name;  ///< empty: as the name
    std::string local_lang;
    std::optional<GeoPoint> where;
    std::string region;
    Accent accent;           ///< of its region
    std::optional<double> population;
    int page = 0;            ///< printed page number; 0: not known
};

/// All cities of an edition, in the edition's order, and the host.
struct Atlas {
    std::vector<Place> places;
    std::string host;  ///< slug; may be empty

    [[nodiscard]] const Place* find(std::string_view slug) const;
};

}  // namespace portraits::layout
