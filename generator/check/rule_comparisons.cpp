// Figures against one another: of the same city, of the same country, of all cities.

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "generator/check/editorial_figures.h"
#include "generator/check/editorial_manuscript.h"
#include "generator/check/editorial_registry.h"
#include "generator/check/editorial_statistics.h"

namespace portraits::check {
namespace {

using record::City;
using record::Fact;

enum class Scale { Linear, Logarithmic };

/// A figure that can be compared over all cities.
struct Measure {
    std::string_view name;
    std::string_view key;  ///< of the fact that a finding is shown at
    Scale scale;
    std::optional<double> (*value)(const City&);
};

template <const std::string_view& key>
std::optional<double> figure_of(const City& city) {
    return number_of(city, key);
}

// What grows by factors is compared by its logarithm: a city of ten million beside one of a hundred thousand is nothing
// unusual, one of a billion is.
constexpr std::array measures{
    Measure{"the population", figure::population, Scale::Logarithmic,
            figure_of<figure::population>},
    Measure{"the area", figure::area, Scale::Logarithmic, figure_of<figure::area>},
    Measure{"the density", figure::area, Scale::Logarithmic, density_of},
    Measure{"the city's income", figure::city_income, Scale::Logarithmic,
            figure_of<figure::city_income>},
    Measure{"the schooling", figure::schooling, Scale::Linear, figure_of<figure::schooling>},
};

void check_measure(const Manuscript& manuscript, const Measure& measure, Findings& findings) {
    std::vector<const City*> cities;
    std::vector<double> values;
    for (const City& city : manuscript.edition.cities) {
        const std::optional<double> value = measure.value(city);
        if (value && (measure.scale == Scale::Linear || *value > 0)) {
            cities.push_back(&city);
            values.push_back(measure.scale == Scale::Linear ? *value : std::log(*value));
        }
    }
    if (static_cast<double>(values.size()) < findings.limit("records")) {
        return;
    }
    const std::vector<double> scores = robust_z(values);
    for (std::size_t i = 0; i < cities.size(); ++i) {
        if (std::abs(scores[i]) > findings.limit("most")) {
            findings.add(cities[i]->fact(measure.key)->mark,
                         fmt::format("{} is far {} those of the other cities: {:.4g}", measure.name,
                                     scores[i] < 0 ? "below" : "above", *measure.value(*cities[i])),
                         fmt::format("look it up again; {:.1f} deviations from the middle",
                                     std::abs(scores[i])));
        }
    }
}

void check_outliers(const Manuscript& manuscript, Findings& findings) {
    for (const Measure& measure : measures) {
        check_measure(manuscript, measure, findings);
    }
}

void check_ratio(const Manuscript& manuscript, Findings& findings) {
    for (const City& city : manuscript.edition.cities) {
        const std::optional<double> own = number_of(city, figure::city_income);
        const std::optional<double> country = number_of(city, figure::country_income);
        if (!own || !country || *country <= 0) {
            continue;
        }
        const double ratio = *own / *country;
        if (ratio > findings.limit("most") || ratio < findings.limit("least")) {
            findings.add(city.fact(figure::city_income)->mark,
                         fmt::format("the city's income is {:.2g} times the country's", ratio),
                         "the two may be in different currencies, or one is not per head");
        }
    }
}

/// The cities of each country that give its income, in the order of the edition. A country without a code goes by name.
std::map<std::string, std::vector<const City*>> cities_by_country(const Manuscript& manuscript) {
    std::map<std::string, std::vector<const City*>> countries;
    for (const City& city : manuscript.edition.cities) {
        if (number_of(city, figure::country_income)) {
            countries[city.country_code.empty() ? city.country : city.country_code].push_back(
                &city);
        }
    }
    return countries;
}

/// Calls `visit(first, other)` for each city whose country figure another city gave before it.
template <typename Visit>
void for_each_pair(const Manuscript& manuscript, Visit visit) {
    for (const auto& [country, cities] : cities_by_country(manuscript)) {
        for (std::size_t i = 1; i < cities.size(); ++i) {
            visit(*cities[0], *cities[i]);
        }
    }
}

void check_country(const Manuscript& manuscript, Findings& findings) {
    for_each_pair(manuscript, [&](const City& first, const City& other) {
        const Fact& a = *first.fact(figure::country_income);
        const Fact& b = *other.fact(figure::country_income);
        const double ratio =
            std::max(*a.value, *b.value) / std::max(std::min(*a.value, *b.value), 1e-9);
        const bool same_year = a.year == b.year && *a.value != *b.value;
        if (same_year || ratio > 1 + findings.limit("drift")) {
            findings.add(b.mark,
                         fmt::format("{} has {} ({}) for {}, {} has {} ({})", other.name, b.text,
                                     b.year.empty() ? "no year" : b.year, other.country, first.name,
                                     a.text, a.year.empty() ? "no year" : a.year),
                         "take one source for all cities of a country");
        }
    });
}

void check_country_year(const Manuscript& manuscript, Findings& findings) {
    for_each_pair(manuscript, [&](const City& first, const City& other) {
        const Fact& a = *first.fact(figure::country_income);
        const Fact& b = *other.fact(figure::country_income);
        if (*a.value == *b.value && a.year != b.year) {
            findings.add(b.mark,
                         fmt::format("{} gives the year {} for the figure that {} gives {} for",
                                     other.name, b.year.empty() ? "n/a" : b.year, first.name,
                                     a.year.empty() ? "none" : a.year),
                         "one of the two years is wrong");
        }
    });
}

constexpr std::array table_keys{figure::population, figure::area, figure::city_income,
                                figure::schooling};

std::size_t shared_figures(const City& a, const City& b) {
    return static_cast<std::size_t>(
        std::count_if(table_keys.begin(), table_keys.end(), [&](std::string_view key) {
            const std::optional<double> value = number_of(a, key);
            return value && value == number_of(b, key);
        }));
}

/// Every two tables are compared: four figures of some thousand cities take a few milliseconds.
void check_twins(const Manuscript& manuscript, Findings& findings) {
    const std::vector<City>& cities = manuscript.edition.cities;
    for (std::size_t i = 0; i < cities.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            const std::size_t shared = shared_figures(cities[i], cities[j]);
            if (static_cast<double>(shared) >= findings.limit("shared")) {
                findings.add(mark_of(cities[i], "facts"),
                             fmt::format("{} figures are those of {}", shared, cities[j].name),
                             "one of the two tables was copied");
            }
        }
    }
}

// 3.5 is what Iglewicz and Hoaglin recommend for data that are close to normal; cities are less so.
constexpr std::array outlier_limits{Limit{"most", 5, "deviations from the median"},
                                    Limit{"records", 8, "records that must have the figure"}};
// Capitals and ports reach three times their country's income.
constexpr std::array ratio_limits{Limit{"least", 0.3, "of the country's"},
                                  Limit{"most", 4, "times the country's"}};
constexpr std::array country_limits{Limit{"drift", 0.3, "change between years, as a share"}};
constexpr std::array twin_limits{Limit{"shared", 3, "figures in common"}};

constexpr std::array rules{
    Rule{"fact-outlier", Level::Warning, "a figure far from those of all other cities",
         "Among many records, a figure that lies many deviations from the middle (by a robust "
         "z-score, of the logarithm where figures grow by factors) is more often a slip than a "
         "record. Look it up; if it is right, say so in a comment.",
         outlier_limits, check_outliers},
    Rule{"fact-ratio", Level::Warning, "a city's income many times its country's, or far below",
         "A city is seldom more than four times as rich as its country, or less than a third as "
         "rich. Where the figures say so, the two mostly come from different sources or are in "
         "different currencies.",
         ratio_limits, check_ratio},
    Rule{"fact-country", Level::Warning, "two figures for the same country",
         "Readers compare cities of one country, and find two figures for it. For the same year "
         "they must be equal; for different years they may differ a little.",
         country_limits, check_country},
    Rule{"fact-country-year",
         Level::Note,
         "the same figure of a country under two years",
         "If two cities give the same figure to the last digit for different years, one of the "
         "years is that in which the figure was looked up.",
         {},
         check_country_year},
    Rule{"fact-twin", Level::Warning, "a fact table that equals another city's",
         "Several figures in common mean that a table was copied as a pattern and not filled in. "
         "The country's income does not count, as cities of one country share it.",
         twin_limits, check_twins},
};

}  // namespace

std::span<const Rule> comparison_rules() { return rules; }

}  // namespace portraits::check
