// Figures by themselves: written as a number, and possible for a city.

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string>

#include "generator/check/editorial_figures.h"
#include "generator/check/editorial_manuscript.h"
#include "generator/check/editorial_number_text.h"
#include "generator/check/editorial_registry.h"

namespace portraits::check {
namespace {

using record::City;
using record::Fact;

template <typename Visit>
void for_each_fact(const Manuscript& manuscript, Visit visit) {
    for (const City& city : manuscript.edition.cities) {
        for (const Fact& fact : city.facts) {
            visit(fact);
        }
    }
}

void check_numbers(const Manuscript& manuscript, Findings& findings) {
    for_each_fact(manuscript, [&](const Fact& fact) {
        if (fact.value) {
            const bool broken =
                fact.key == figure::population && *fact.value != std::round(*fact.value);
            if (broken) {
                findings.add(fact.mark,
                             fmt::format("population is {}: a stop between thousands?", fact.text),
                             "write all digits without anything between them");
            }
        } else if (const auto meant = read_number_text(fact.text)) {
            findings.add(
                fact.mark,
                meant->decimal_comma
                    ? fmt::format("{} is text, \"{}\": a decimal comma?", fact.key, fact.text)
                    : fmt::format("{} is text, \"{}\", where a number belongs", fact.key,
                                  fact.text),
                fmt::format(
                    "write {}; text is printed as it stands and takes no part in comparisons",
                    meant->suggestion));
        }
    });
}

void check_texts(const Manuscript& manuscript, Findings& findings) {
    for_each_fact(manuscript, [&](const Fact& fact) {
        if (fact.known() && !fact.value && !read_number_text(fact.text)) {
            findings.add(fact.mark, fmt::format("{} is words, \"{}\"", fact.key, fact.text),
                         "give one number and put the rest into `note`, or n/a if it is not known");
        }
    });
}

/// A figure outside the limits `least` and `most`.
void check_range(const SourceMark& mark, std::string_view what, std::optional<double> value,
                 std::string_view unit, Findings& findings) {
    if (!value) {
        return;
    }
    const double least = findings.limit("least");
    const double most = findings.limit("most");
    if (*value < least || *value > most) {
        const bool low = *value < least;
        findings.add(mark,
                     fmt::format("{} is {:.6g}{}, {} than {}", what, *value, unit,
                                 low ? "less" : "more", low ? least : most),
                     "look the figure up again: a digit too many, another unit, another place?");
    }
}

void check_fact_range(const Manuscript& manuscript, std::string_view key, std::string_view unit,
                      Findings& findings) {
    for_each_fact(manuscript, [&](const Fact& fact) {
        if (fact.key == key) {
            check_range(fact.mark, fact.key, fact.value, unit, findings);
        }
    });
}

void check_density(const Manuscript& manuscript, Findings& findings) {
    for (const City& city : manuscript.edition.cities) {
        if (const std::optional<double> density = density_of(city)) {
            check_range(city.fact(figure::area)->mark, "the density", density, " people per km²",
                        findings);
        }
    }
}

void check_population(const Manuscript& manuscript, Findings& findings) {
    check_fact_range(manuscript, figure::population, "", findings);
}

void check_area(const Manuscript& manuscript, Findings& findings) {
    check_fact_range(manuscript, figure::area, " km²", findings);
}

void check_income(const Manuscript& manuscript, Findings& findings) {
    check_fact_range(manuscript, figure::city_income, " US dollars", findings);
    check_fact_range(manuscript, figure::country_income, " US dollars", findings);
}

void check_schooling(const Manuscript& manuscript, Findings& findings) {
    check_fact_range(manuscript, figure::schooling, " years", findings);
}

// Wide enough for every city on earth, so that what lies outside is a slip. Manila's 43,000 people per km² are the most;
// places whose limits take in a steppe or a forest go below ten.
constexpr std::array density_limits{Limit{"least", 5, "people per km²"},
                                    Limit{"most", 45000, "people per km²"}};
constexpr std::array population_limits{Limit{"least", 500, "inhabitants"},
                                       Limit{"most", 4e7, "inhabitants"}};
// Chongqing, a city the size of Austria, has 82,403 km².
constexpr std::array area_limits{Limit{"least", 0.5, "km²"}, Limit{"most", 85000, "km²"}};
constexpr std::array income_limits{Limit{"least", 200, "US dollars a head"},
                                   Limit{"most", 200000, "US dollars a head"}};
constexpr std::array schooling_limits{Limit{"least", 2, "years"}, Limit{"most", 18, "years"}};

constexpr std::array rules{
    Rule{"fact-number",
         Level::Warning,
         "text where a number belongs, such as a decimal comma",
         "A figure that is written 268,05 or 1,042,285 is text: it is printed as it stands, "
         "without the separators of the edition's language, and takes no part in maps, bars and "
         "comparisons. Write the digits with a full stop before the decimals and nothing between "
         "the thousands.",
         {},
         check_numbers},
    Rule{"fact-text",
         Level::Note,
         "a figure in words",
         "A figure such as \"men 12.4, women 10.9\" may be all there is. But it cannot be "
         "compared, and the reader looks for one number: consider a number with a note.",
         {},
         check_texts},
    Rule{"fact-population", Level::Warning, "a number of inhabitants that no city has",
         "Fewer inhabitants than a village or more than the largest city on earth: most often the "
         "figure was meant in thousands, or a digit is missing.",
         population_limits, check_population},
    Rule{"fact-area", Level::Warning, "an area that no city has",
         "An area of 252,973 km² is that of a country. Mostly a decimal comma was read as a comma "
         "between thousands; sometimes hectares or square miles were meant.",
         area_limits, check_area},
    Rule{"fact-density", Level::Warning, "more or fewer people per km² than a city has",
         "Population and area together give the density, which shows slips that each of the two "
         "hides: an area in hectares, the population of a province beside the area of its capital.",
         density_limits, check_density},
    Rule{
        "fact-income", Level::Warning, "a product per head that no place has",
        "The gross domestic product per head in US dollars lies within a known span everywhere. A "
        "figure outside it is in another currency, for all inhabitants, or belongs to another row.",
        income_limits, check_income},
    Rule{"fact-schooling", Level::Warning, "years of schooling that no population has",
         "Adults of a city have spent between two and eighteen years in school on average. Other "
         "figures are a share in per cent, or the school-leaving age.",
         schooling_limits, check_schooling},
};

}  // namespace

std::span<const Rule> figure_rules() { return rules; }

}  // namespace portraits::check
