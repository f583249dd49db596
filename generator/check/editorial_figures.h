#pragma once

#include <optional>
#include <string_view>

#include "generator/record/edition.h"

namespace portraits::check {

/// The keys of the facts that a portrait's table knows.
namespace figure {
inline constexpr std::string_view population = "population";
inline constexpr std::string_view area = "area_km2";
inline constexpr std::string_view city_income = "gdp_per_capita_usd.city";
inline constexpr std::string_view country_income = "gdp_per_capita_usd.country";
inline constexpr std::string_view schooling = "mean_years_of_schooling";
}  // namespace figure

/// The number of a fact; none if it is not written or no number.
std::optional<double> number_of(const record::City& city, std::string_view key);

/// People per km²; none without both figures.
std::optional<double> density_of(const record::City& city);

/// What the record says under a key of several parts, `gdp_per_capita_usd.city`.
record::Value fact_value(const record::City& city, std::string_view key);

/// The last year of `2015` or `2014–2015`; none for anything else.
std::optional<int> year_of(std::string_view text);

/// The year of the edition's date; none if it has no date.
std::optional<int> year_of(const record::Edition& edition);

}  // namespace portraits::check
