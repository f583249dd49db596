#pragma once

#include <string>
#include <vector>

#include "generator/record/city.h"

namespace portraits::record {

/// Sorts by country, then by name, as the language sorts; by slug where these are the same.
void sort_cities(std::vector<City>& cities, const std::string& lang);

}  // namespace portraits::record
