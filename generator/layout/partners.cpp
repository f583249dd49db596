#include "generator/layout/partners.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string_view>
#include <utility>

namespace portraits::layout {
namespace {

/// What a theme that every city names still counts.
constexpr double least_weight = 0.1;

/// The cities that name a theme, in order, and what the theme counts.
struct Followers {
    std::vector<std::size_t> cities;
    double weight = 0;
};

using Index = std::map<std::string_view, Followers>;

Index index_themes(const std::vector<std::vector<std::string>>& themes_of_city) {
    Index index;
    for (std::size_t city = 0; city < themes_of_city.size(); ++city) {
        for (const std::string& theme : themes_of_city[city]) {
            index[theme].cities.push_back(city);
        }
    }
    for (auto& [theme, followers] : index) {
        followers.weight = least_weight + std::log(static_cast<double>(themes_of_city.size()) /
                                                   static_cast<double>(followers.cities.size()));
    }
    return index;
}

}  // namespace

std::vector<std::vector<std::size_t>> find_partners(
    const std::vector<std::vector<std::string>>& themes_of_city, std::size_t count) {
    const Index index = index_themes(themes_of_city);
    std::vector<std::vector<std::size_t>> partners(themes_of_city.size());
    std::vector<double> shared(themes_of_city.size());
    for (std::size_t city = 0; city < themes_of_city.size(); ++city) {
        std::vector<std::size_t>& best = partners[city];
        for (const std::string& theme : themes_of_city[city]) {
            const Followers& followers = index.at(theme);
            for (const std::size_t other : followers.cities) {
                if (shared[other] == 0 && other != city) {
                    best.push_back(other);
                }
                shared[other] += followers.weight;
            }
        }
        const auto keep = static_cast<std::ptrdiff_t>(std::min(count, best.size()));
        std::partial_sort(best.begin(), best.begin() + keep, best.end(),
                          [&](std::size_t a, std::size_t b) {
                              return std::pair{-shared[a], a} < std::pair{-shared[b], b};
                          });
        // Only what was touched is wiped, so that a city costs what its themes' followers do and not what all cities would.
        for (const std::string& theme : themes_of_city[city]) {
            for (const std::size_t other : index.at(theme).cities) {
                shared[other] = 0;
            }
        }
        best.resize(static_cast<std::size_t>(keep));
    }
    return partners;
}

}  // namespace portraits::layout
