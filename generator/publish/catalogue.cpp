#include "generator/publish/catalogue.h"

#include <fmt/format.h>

#include <algorithm>

#include "generator/layout/book.h"
#include "generator/layout/partners.h"
#include "generator/record/rich_text.h"

namespace portraits::publish {
namespace {

using Json = nlohmann::ordered_json;

/// As many as a portrait names.
constexpr std::size_t most_partners = 3;

std::vector<std::vector<std::size_t>> partners_of(const record::Edition& edition) {
    std::vector<std::vector<std::string>> themes;
    for (const record::City& city : edition.cities) {
        themes.push_back(city.themes);
    }
    return layout::find_partners(themes, most_partners);
}

/// Adds what is written; what is not has no key.
void add(Json& json, const char* key, const std::string& text) {
    if (!text.empty()) {
        json[key] = text;
    }
}

Json fact_of(const record::Fact& fact) {
    Json json{{"key", fact.key}};
    if (fact.value) {
        json["value"] = *fact.value;
    } else {
        json["text"] = fact.known() ? Json(fact.text) : Json(nullptr);
    }
    add(json, "year", fact.year);
    add(json, "source", fact.source);
    add(json, "note", fact.note);
    return json;
}

Json facts_of(const record::City& city) {
    Json facts = Json::array();
    for (const record::Fact& fact : city.facts) {
        facts.push_back(fact_of(fact));
    }
    return facts;
}

Json distinctions_of(const record::City& city) {
    Json distinctions = Json::array();
    for (const record::Distinction& distinction : city.distinctions) {
        Json json{{"name", distinction.name}};
        add(json, "year", distinction.year);
        distinctions.push_back(json);
    }
    return distinctions;
}

Json texts_of(const record::City& city) {
    Json texts = Json::object();
    add(texts, "intro", record::plain_text(city.intro));
    add(texts, "vision", record::plain_text(city.vision));
    add(texts, "challenges", record::plain_text(city.challenges));
    add(texts, "plan", record::plain_text(city.plan));
    if (city.quote) {
        add(texts, "quote", record::plain_text(city.quote->text));
        add(texts, "speaker", city.quote->speaker);
    }
    return texts;
}

Json files_of(const record::City& city, const CityEntry& entry) {
    return {{"print", fmt::format("cities/{}.print.pdf", city.slug)},
            {"screen", fmt::format("cities/{}.screen.pdf", city.slug)},
            {"proof", entry.proof},
            {"thumbnail", fmt::format("thumbnails/{}.jpg", city.slug)}};
}

void add_identity(Json& json, const record::City& city) {
    json["slug"] = city.slug;
    json["name"] = city.name;
    if (city.local_name) {
        json["local_name"] = {{"text", city.local_name->text}, {"lang", city.local_name->lang}};
    }
    json["lang"] = city.lang;
    json["country"] = city.country;
    add(json, "country_code", city.country_code);
    add(json, "region", city.region);
    if (city.location) {
        json["location"] = {{"lat", city.location->lat}, {"lon", city.location->lon}};
    }
    add(json, "headline", city.headline);
    add(json, "joined", city.joined);
}

Json city_of(const record::Edition& edition, const CityEntry& entry,
             const std::vector<std::size_t>& partners) {
    const record::City& city = edition.cities[entry.city];
    Json json;
    add_identity(json, city);
    json["distinctions"] = distinctions_of(city);
    json["facts"] = facts_of(city);
    json["themes"] = city.themes;
    json["partners"] = Json::array();
    for (const std::size_t partner : partners) {
        json["partners"].push_back(edition.cities[partner].slug);
    }
    json["text"] = texts_of(city);
    json["page"] = entry.page;
    json["pages"] = entry.pages;
    json["files"] = files_of(city, entry);
    return json;
}

std::string colour_of(const std::string& swatch, const ink::Palette& palette) {
    const auto found = std::find_if(palette.begin(), palette.end(),
                                    [&](const ink::Swatch& s) { return s.name == swatch; });
    return found == palette.end()
               ? "#000000"
               : fmt::format("#{:02x}{:02x}{:02x}", found->srgb[0], found->srgb[1], found->srgb[2]);
}

/// Those of the edition's regions that have a city.
Json regions_of(const record::Edition& edition, const design::Design& design,
                const ink::Palette& palette) {
    Json regions = Json::array();
    for (const record::Region& region : edition.regions) {
        const auto count =
            std::count_if(edition.cities.begin(), edition.cities.end(),
                          [&](const record::City& city) { return city.region == region.id; });
        if (count > 0) {
            regions.push_back(
                {{"id", region.id},
                 {"name", region.name},
                 {"count", count},
                 {"colour", colour_of(layout::swatch_of_region(design, region.id), palette)}});
        }
    }
    return regions;
}

Json themes_of(const record::Edition& edition) {
    Json themes = Json::array();
    for (const record::Theme& theme : edition.themes) {
        const auto count = std::count_if(
            edition.cities.begin(), edition.cities.end(), [&](const record::City& city) {
                return std::find(city.themes.begin(), city.themes.end(), theme.id) !=
                       city.themes.end();
            });
        if (count > 0) {
            themes.push_back({{"id", theme.id}, {"name", theme.name}, {"count", count}});
        }
    }
    return themes;
}

}  // namespace

Json make_catalogue(const record::Edition& edition, const design::Design& design,
                    const ink::Palette& palette, const std::vector<CityEntry>& entries) {
    const auto partners = partners_of(edition);
    Json json{{"edition", edition.slug}, {"title", edition.title}, {"lang", edition.lang}};
    add(json, "subtitle", edition.subtitle);
    add(json, "date", edition.date);
    add(json, "publisher", edition.publisher.name);
    add(json, "licence", edition.licence.name);
    add(json, "licence_url", edition.licence.url);
    json["files"] = {{"print", fmt::format("{}.print.pdf", edition.slug)},
                     {"screen", fmt::format("{}.screen.pdf", edition.slug)}};
    json["regions"] = regions_of(edition, design, palette);
    json["themes"] = themes_of(edition);
    json["cities"] = Json::array();
    for (const CityEntry& entry : entries) {
        json["cities"].push_back(city_of(edition, entry, partners[entry.city]));
    }
    return json;
}

}  // namespace portraits::publish
