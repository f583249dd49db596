#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace portraits::layout {

/// For each city the `count` others that share most themes with it, best first, as indices. A theme counts the more the fewer cities
/// name it: ln(cities / cities that name it), the inverse document frequency of Spärck Jones (1972), plus a little, so that a theme
/// of all cities still counts. Cities that share none are no partners; ties go to the city that stands first.
std::vector<std::vector<std::size_t>> find_partners(
    const std::vector<std::vector<std::string>>& themes_of_city, std::size_t count);

}  // namespace portraits::layout
