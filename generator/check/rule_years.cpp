// The years that figures are of.

#include <fmt/format.h>

#include <array>
#include <optional>
#include <vector>

#include "generator/check/editorial_figures.h"
#include "generator/check/editorial_manuscript.h"
#include "generator/check/editorial_registry.h"
#include "generator/check/editorial_statistics.h"

namespace portraits::check {
namespace {

using record::City;
using record::Fact;

/// The place of the year if it is written, of the figure otherwise.
SourceMark year_mark(const City& city, const Fact& fact) {
    const record::Value year = fact_value(city, fact.key)["year"];
    return year.is_null() ? fact.mark : year.mark();
}

template <typename Visit>
void for_each_known(const Manuscript& manuscript, Visit visit) {
    for (const City& city : manuscript.edition.cities) {
        for (const Fact& fact : city.facts) {
            if (fact.known()) {
                visit(city, fact);
            }
        }
    }
}

void check_missing(const Manuscript& manuscript, Findings& findings) {
    for_each_known(manuscript, [&](const City& city, const Fact& fact) {
        if (fact.year.empty()) {
            findings.add(year_mark(city, fact), fmt::format("{} has no year", fact.key),
                         fmt::format("write {{value: {}, year: …}}", fact.text));
        }
    });
}

void check_future(const Manuscript& manuscript, Findings& findings) {
    const std::optional<int> now = year_of(manuscript.edition);
    for_each_known(manuscript, [&](const City& city, const Fact& fact) {
        const std::optional<int> year = year_of(fact.year);
        if (now && year && *year > *now) {
            findings.add(year_mark(city, fact),
                         fmt::format("{} is of {}, after the edition's date", fact.key, *year),
                         "a forecast goes into `note`");
        }
    });
}

/// The middle of all years of one fact; none if fewer than `least` records give one.
std::optional<double> usual_year(const Manuscript& manuscript, const std::string& key,
                                 double least) {
    std::vector<double> years;
    for (const City& city : manuscript.edition.cities) {
        const Fact* fact = city.fact(key);
        if (const std::optional<int> year = fact == nullptr ? std::nullopt : year_of(fact->year)) {
            years.push_back(*year);
        }
    }
    return static_cast<double>(years.size()) < least ? std::nullopt
                                                     : std::optional{median(std::move(years))};
}

void check_far(const Manuscript& manuscript, Findings& findings) {
    for_each_known(manuscript, [&](const City& city, const Fact& fact) {
        const std::optional<int> year = year_of(fact.year);
        const std::optional<double> usual =
            year ? usual_year(manuscript, fact.key, findings.limit("records")) : std::nullopt;
        if (usual && *usual - *year > findings.limit("most")) {
            findings.add(year_mark(city, fact),
                         fmt::format("{} is of {}, most others are of {:.0f} or so", fact.key,
                                     *year, *usual),
                         "ask for a newer figure");
        }
    });
}

constexpr std::array far_limits{Limit{"most", 8, "years before the middle of all records"},
                                Limit{"records", 4, "records that must have a year"}};

constexpr std::array rules{
    Rule{"fact-year",
         Level::Note,
         "a figure without a year",
         "A number of inhabitants says little without the year that it was counted in. Write "
         "{value: 80006, year: 2010}.",
         {},
         check_missing},
    Rule{"fact-year-future",
         Level::Warning,
         "a figure of a year after the edition's date",
         "A figure of a year that had not come yet is a forecast, or the year is a slip.",
         {},
         check_future},
    Rule{"fact-year-far", Level::Note, "a figure much older than those of the other cities",
         "Figures stand side by side in an edition; one that is much older than the rest invites a "
         "false comparison.",
         far_limits, check_far},
};

}  // namespace

std::span<const Rule> year_rules() { return rules; }

}  // namespace portraits::check
