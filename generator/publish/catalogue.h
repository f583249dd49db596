#pragma once

#include <cstddef>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "generator/design/design.h"
#include "generator/ink/palette.h"
#include "generator/record/edition.h"

namespace portraits::publish {

/// Where a city stands in the document.
struct CityEntry {
    std::size_t city = 0;  ///< index into the edition's
    std::string page;      ///< printed number of its first page
    std::size_t pages = 1;
    std::string proof;  ///< the picture of its first page, a path within the release
};

/// The edition and its cities with all that their records say, their themes and partners, page numbers and files, for programs to
/// read: `catalogue.json`. Paths are within the release.
nlohmann::ordered_json make_catalogue(const record::Edition& edition, const design::Design& design,
                                      const ink::Palette& palette,
                                      const std::vector<CityEntry>& entries);

}  // namespace portraits::publish
