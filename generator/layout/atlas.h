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
    Accent accent;  ///< of its region
    std::optional<double> population;
    int page = 0;  ///< printed page number; 0: not known
};

/// All cities of an edition, in the edition's order, and the host.
struct Atlas {
    std::vector<Place> places;
    std::string host;  ///< slug; may be empty

    /// What every page asks for, so that a page costs the same however many cities there are; filled by `index`.
    std::vector<std::size_t> sites;   ///< one place for each spot on the earth that has any
    std::vector<double> populations;  ///< all that are known, the largest first
    std::size_t located = 0;          ///< places whose spot is known
    /// Of each place those that share most themes with it, best first, as indices.
    std::vector<std::vector<std::size_t>> partners;

    void index();
    [[nodiscard]] const Place* find(std::string_view slug) const;
};

}  // namespace portraits::layout
