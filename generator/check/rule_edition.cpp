// The edition as a whole: order, awards, themes.

#include <fmt/format.h>

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "generator/check/editorial_figures.h"
#include "generator/check/editorial_manuscript.h"
#include "generator/check/editorial_registry.h"
#include "generator/record/collation.h"

namespace portraits::check {
namespace {

using record::City;
using record::Value;

/// What the collation looks at, without the texts.
std::vector<City> names_alone(const std::vector<City>& cities) {
    std::vector<City> names;
    for (const City& city : cities) {
        City& name = names.emplace_back();
        name.slug = city.slug;
        name.name = city.name;
        name.country = city.country;
    }
    return names;
}

/// The first city that stands where another one belongs.
void check_order(const Manuscript& manuscript, Findings& findings) {
    const Value list = manuscript.edition.value["cities"];
    const std::vector<City>& cities = manuscript.edition.cities;
    if (!list.is_list() || list.items().size() != cities.size()) {
        return;
    }
    std::vector<City> sorted = names_alone(cities);
    record::sort_cities(sorted, manuscript.edition.lang);
    for (std::size_t i = 0; i < cities.size(); ++i) {
        if (cities[i].slug != sorted[i].slug) {
            findings.add(list.items()[i].mark(),
                         fmt::format("{} stands where {} comes by country and name", cities[i].name,
                                     sorted[i].name),
                         "leave `cities` out to have them sorted");
            return;
        }
    }
}

void check_award(const Value& distinction, std::optional<int> now, Findings& findings) {
    const std::string name = distinction["name"].text();
    const std::optional<int> year = year_of(distinction["year"].text());
    if (!year) {
        return;
    }
    const auto since = findings.numbers().find(name);
    if (since != findings.numbers().end() && *year < since->second) {
        findings.add(distinction["year"].mark(),
                     fmt::format("the {} was not given in {}", name, *year),
                     fmt::format("it was first given in {:.0f}", since->second));
    } else if (now && *year > *now) {
        findings.add(distinction["year"].mark(),
                     fmt::format("the {} of {} comes after the edition's date", name, *year),
                     "look the year up again");
    }
}

void check_awards(const Manuscript& manuscript, Findings& findings) {
    const std::optional<int> now = year_of(manuscript.edition);
    for (const City& city : manuscript.edition.cities) {
        for (const Value& distinction : city.value["distinctions"].items()) {
            check_award(distinction, now, findings);
        }
    }
}

/// Dates of the form 2016-08 compare as texts, as far as both are written.
void check_joined(const Manuscript& manuscript, Findings& findings) {
    for (const City& city : manuscript.edition.cities) {
        const std::string date = manuscript.edition.date.substr(0, city.joined.size());
        if (!date.empty() && city.joined > date) {
            findings.add(mark_of(city, "joined"),
                         fmt::format("{} joined after the edition's date", city.name),
                         fmt::format("the edition is of {}", manuscript.edition.date));
        }
    }
}

void check_themes(const Manuscript& manuscript, Findings& findings) {
    for (const City& city : manuscript.edition.cities) {
        const double least = findings.limit("least");
        if (!manuscript.edition.themes.empty() && static_cast<double>(city.themes.size()) < least) {
            findings.add(
                mark_of(city, city.themes.empty() ? "city" : "themes"),
                fmt::format("{} has {} theme{}", city.name, city.themes.size(),
                            city.themes.size() == 1 ? "" : "s"),
                fmt::format("{:.0f} or more, so that partners find the city in the index", least));
        }
    }
}

constexpr std::array theme_limits{Limit{"least", 2, "themes"}};

constexpr std::array rules{
    Rule{"edition-order",
         Level::Note,
         "cities out of order",
         "An edition that lists its cities sets their order. If that is not the one by country and "
         "name, as the edition's language sorts, readers look for a city in vain.",
         {},
         check_order},
    Rule{"award-year",
         Level::Warning,
         "an award of a year in which it was not given",
         "An award cannot be older than the prize, nor of a year after the edition's date. The "
         "edition says since when a prize is given: checks: {award-year: {UNESCO Learning City "
         "Award: 2015}}.",
         {},
         check_awards,
         true},
    Rule{"joined-year",
         Level::Warning,
         "a city that joined after the edition's date",
         "A member joined the network before the edition's date, or it would not be in it.",
         {},
         check_joined},
    Rule{"themes-few", Level::Note, "too few themes",
         "The index of themes and the list of partner cities are made from the records' themes; a "
         "city with less than two is hard to find.",
         theme_limits, check_themes},
};

}  // namespace

std::span<const Rule> edition_rules() { return rules; }

}  // namespace portraits::check
