// The template knows how the page looks, the catalogue what it shows. Here what a template cannot do is added to the catalogue: names
// for ids, numbers as the language writes them, the table of facts, and the texts that the script searches.

#include "generator/publish/gallery.h"

#include <fmt/format.h>

#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "generator/base/file.h"
#include "generator/layout/numbers.h"
#include "generator/publish/mustache.h"
#include "generator/record/value.h"

namespace portraits::publish {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

Json to_json(const record::Value& value) {
    if (!value.is_map()) {
        return value.text();
    }
    Json json = Json::object();
    for (const record::Value::Entry& entry : value.entries()) {
        json[entry.key] = to_json(entry.value);
    }
    return json;
}

/// The words of a language, of its primary subtag, or else in English.
Result<Json> read_words(const fs::path& folder, std::string_view lang) {
    fs::path path = folder / "words" / "en.yaml";
    for (const std::string_view tag : {lang.substr(0, lang.find('-')), lang}) {
        const fs::path own = folder / "words" / fmt::format("{}.yaml", tag);
        path = fs::exists(own) ? own : path;
    }
    const auto file = read_source(path);
    if (!file) {
        return file.error();
    }
    Diagnostics diagnostics;
    const record::Value words = record::parse_yaml(file.value(), diagnostics);
    return diagnostics.empty() ? Result<Json>{to_json(words)} : diagnostics.sorted().front();
}

/// Names by id, of a list of objects with both.
std::map<std::string, Json> by_id(const Json& list, const char* id) {
    std::map<std::string, Json> map;
    for (const Json& entry : list) {
        map.emplace(entry.at(id).get<std::string>(), entry);
    }
    return map;
}

std::string shown(const Json& fact, const Json& words, const std::string& lang) {
    if (fact.contains("value")) {
        return layout::format_number(fact["value"].get<double>(), lang);
    }
    return fact["text"].is_null() ? words.at("none").get<std::string>()
                                  : fact["text"].get<std::string>();
}

/// The facts with labels and figures in words; one that the words do not know goes by its key.
Json facts_in_words(const Json& city, const Json& words, const std::string& lang) {
    Json facts = Json::array();
    for (const Json& fact : city.at("facts")) {
        const auto key = fact.at("key").get<std::string>();
        facts.push_back({{"key", key},
                         {"label", words.at("facts").value(key, key)},
                         {"shown", shown(fact, words, lang)},
                         {"year", fact.value("year", "")}});
    }
    return facts;
}

/// Ids with the entries that they stand for.
Json resolved(const Json& ids, const std::map<std::string, Json>& entries) {
    Json list = Json::array();
    for (const Json& id : ids) {
        const Json& entry = entries.at(id.get<std::string>());
        list.push_back({{"id", id}, {"name", entry.at("name")}});
    }
    return list;
}

/// What a reader may search a city by, in one string.
std::string searchable(const Json& city) {
    std::string text = fmt::format("{} {} {}", city["name"].get<std::string>(),
                                   city["country"].get<std::string>(), city.value("headline", ""));
    for (const auto& [name, part] : city.at("text").items()) {
        text += " " + part.get<std::string>();
    }
    return text;
}

/// JSON as it may stand in a script element: no tag can end it.
std::string for_script(const Json& json) {
    std::string text;
    for (const char c : json.dump()) {
        text += c == '<' ? "\\u003c" : std::string(1, c);
    }
    return text;
}

/// Countries with a city, each once, in the order of the document.
Json countries_of(const Json& catalogue) {
    Json countries = Json::array();
    std::set<std::string> known;
    for (const Json& city : catalogue.at("cities")) {
        const auto country = city.at("country").get<std::string>();
        if (known.insert(country).second) {
            countries.push_back({{"name", country}});
        }
    }
    return countries;
}

Json with_words(const Json& catalogue, const Json& map, const Json& words) {
    const auto lang = catalogue.at("lang").get<std::string>();
    const auto regions = by_id(catalogue.at("regions"), "id");
    const auto themes = by_id(catalogue.at("themes"), "id");
    const auto cities = by_id(catalogue.at("cities"), "slug");
    Json view = catalogue;
    view["words"] = words;
    view["map"] = map;
    view["count"] = catalogue.at("cities").size();
    view["countries"] = countries_of(catalogue);
    Json texts = Json::object();
    for (Json& city : view["cities"]) {
        texts[city["slug"].get<std::string>()] = searchable(city);
        city["region"] = city.value("region", "");  // the template asks for it, known or not
        const auto region = regions.find(city["region"].get<std::string>());
        city["region_name"] = region == regions.end() ? "" : region->second["name"];
        city["facts"] = facts_in_words(city, words, lang);
        city["theme_ids"] =
            fmt::format("{}", fmt::join(city["themes"].get<std::vector<std::string>>(), " "));
        city["themes"] = resolved(city["themes"], themes);
        city["partners"] = resolved(city["partners"], cities);
    }
    view["texts"] = for_script(texts);
    return view;
}

Result<Partials> read_parts(const fs::path& folder) {
    Partials parts;
    for (const char* name : {"gallery.css", "gallery.js"}) {
        const auto file = read_source(folder / name);
        if (!file) {
            return file.error();
        }
        parts[name] = file.value()->text();
    }
    return parts;
}

}  // namespace

Result<std::string> make_gallery(const fs::path& folder, const Json& catalogue, const Json& map,
                                 std::string_view lang) {
    const auto page = read_source(folder / "index.html");
    const auto parts = read_parts(folder);
    const auto words = read_words(folder, lang);
    if (!page || !parts || !words) {
        return !page ? page.error() : !parts ? parts.error() : words.error();
    }
    return fill_template(page.value()->text(), with_words(catalogue, map, words.value()),
                         parts.value());
}

}  // namespace portraits::publish
