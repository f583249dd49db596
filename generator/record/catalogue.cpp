#include "generator/record/catalogue.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string_view>

#include "generator/record/nearest.h"

namespace portraits::record {
namespace {

constexpr const char* rule = "unknown-id";

template <typename T>
std::vector<std::string> ids_of(const std::vector<T>& entries) {
    std::vector<std::string> ids;
    std::transform(entries.begin(), entries.end(), std::back_inserter(ids),
                   [](const T& entry) { return entry.id; });
    return ids;
}

void resolve_region(City& city, const Edition& edition, Diagnostics& diagnostics) {
    if (!city.region.empty()) {
        if (edition.region(city.region) == nullptr) {
            diagnostics.error(city.value["region"].mark(),
                              fmt::format("there is no region `{}`", city.region),
                              did_you_mean(city.region, ids_of(edition.regions)), rule);
        }
        return;
    }
    city.region = edition.region_of(city.country_code);
    if (city.region.empty() && !edition.regions.empty()) {
        const Value named = city.value[city.country_code.empty() ? "country" : "country_code"];
        diagnostics.warning(named.mark(), fmt::format("the region of {} is not known", city.name),
                            city.country_code.empty()
                                ? "write `country_code` or `region`"
                                : "no region lists this country: correct it, or write `region`",
                            rule);
    }
}

}  // namespace

std::vector<Theme> read_themes(const Value& file) {
    std::vector<Theme> themes;
    for (const Value::Entry& entry : file.entries()) {
        themes.push_back({entry.key, entry.value["name"].text()});
    }
    return themes;
}

std::vector<Region> read_regions(const Value& file, Diagnostics& diagnostics) {
    std::vector<Region> regions;
    std::map<std::string_view, std::string_view> region_of;
    for (const Value::Entry& entry : file.entries()) {
        Region region{entry.key, entry.value["name"].text(), {}};
        const Value countries = entry.value["countries"];
        for (const Value& country : countries.items()) {
            const auto [known, is_new] = region_of.emplace(country.text(), entry.key);
            if (!is_new) {
                diagnostics.error(country.mark(),
                                  fmt::format("`{}` is in the region `{}` already", country.text(),
                                              known->second),
                                  "a country is in one region", "repetition");
            }
            region.countries.push_back(country.text());
        }
        regions.push_back(std::move(region));
    }
    return regions;
}

void resolve(City& city, const Edition& edition, Diagnostics& diagnostics) {
    resolve_region(city, edition, diagnostics);
    const Value themes = city.value["themes"];
    for (const Value& theme : themes.items()) {
        if (edition.theme(theme.text()) == nullptr) {
            diagnostics.error(theme.mark(), fmt::format("there is no theme `{}`", theme.text()),
                              did_you_mean(theme.text(), ids_of(edition.themes)), rule);
        }
    }
}

}  // namespace portraits::record
