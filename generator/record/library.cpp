#include "generator/record/library.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <optional>
#include <system_error>
#include <utility>

#include "generator/base/parallel.h"
#include "generator/record/catalogue.h"
#include "generator/record/city_files.h"
#include "generator/record/collation.h"
#include "generator/record/layout_folders.h"
#include "generator/record/nearest.h"
#include "generator/record/own_records.h"
#include "generator/record/record_file.h"

namespace portraits::record {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view default_layout = "portraits";

/// The file or folder that a value of the edition names, relative to the edition's own folder.
fs::path named_path(const Value& edition, const Value& value, const char* fallback) {
    const fs::path base = fs::path{edition.mark().file->path()}.parent_path();
    const std::string& named = value.text();
    return (base / (named.empty() ? fallback : named)).lexically_normal();
}

/// Where the cities' records are: `records` names their folder, or has it as one of several kinds.
fs::path city_folder(const Value& edition) {
    const Value records = edition["records"];
    return named_path(edition, records.is_map() ? records["city"] : records, "../cities");
}

std::vector<std::string> folders_in(const fs::path& folder) {
    std::vector<std::string> names;
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator{folder, ignored}) {
        if (entry.is_directory(ignored)) {
            names.push_back(entry.path().filename().string());
        }
    }
    std::sort(names.begin(), names.end());
    return names;
}

/// The folder with the schemas of the edition's layout; none, with an error added, if there is no
/// such layout.
std::optional<fs::path> layout_folder(const Value& edition, const fs::path& layouts,
                                      Diagnostics& diagnostics) {
    const Value named = edition["layout"];
    const std::string name = named.text().empty() ? std::string{default_layout} : named.text();
    const std::vector<std::string> known = folders_in(layouts);
    if (std::binary_search(known.begin(), known.end(), name)) {
        return layouts / name;
    }
    diagnostics.error(named.mark(), fmt::format("there is no layout {}", (layouts / name).string()),
                      did_you_mean(name, known), "unknown-layout");
    return std::nullopt;
}

/// Themes and regions are read if the edition names their file or the file stands at its usual
/// place.
std::optional<Value> read_catalogue(const Value& edition, std::string_view key, const char* usual,
                                    const fs::path& schema_path, Diagnostics& diagnostics) {
    const fs::path path = named_path(edition, edition[key], usual);
    std::error_code ignored;
    if (!edition.has(key) && !fs::exists(path, ignored)) {
        return std::nullopt;
    }
    const std::optional<Schema> schema = load_schema(schema_path, diagnostics);
    return schema ? read_checked_file(path, *schema, diagnostics) : std::nullopt;
}

void read_catalogues(Edition& edition, const fs::path& layout, Diagnostics& diagnostics) {
    if (const auto file = read_catalogue(edition.value, "regions", "../regions.yaml",
                                         layout_file(layout, "regions.schema.json"), diagnostics)) {
        edition.regions = read_regions(*file, diagnostics);
    }
    if (const auto file = read_catalogue(edition.value, "themes", "../themes.yaml",
                                         layout_file(layout, "themes.schema.json"), diagnostics)) {
        edition.themes = read_themes(*file);
    }
}

/// The folder that holds the folder of a file, wherever the program runs.
fs::path data_folder(const fs::path& file) {
    const fs::path data = (file.parent_path() / "..").lexically_normal();
    return data.has_filename() ? data : data.parent_path();
}

std::optional<City> load_city(const fs::path& path, const Schema& schema, const Edition& edition,
                              Diagnostics& diagnostics) {
    const std::optional<Value> record = read_checked_file(path, schema, diagnostics);
    if (!record) {
        return std::nullopt;
    }
    City city = read_city(*record, slug_of(path), diagnostics);
    city.lang = city.lang.empty() ? edition.lang : city.lang;
    resolve(city, edition, diagnostics);
    check_photos(city.photos, data_folder(path), diagnostics);
    return city;
}

/// Files are read in any order; cities and diagnostics stand in the order of the files.
std::vector<City> load_cities(const std::vector<fs::path>& paths, const Schema& schema,
                              const Edition& edition, Diagnostics& diagnostics, unsigned jobs) {
    std::vector<std::optional<City>> loaded(paths.size());
    std::vector<Diagnostics> found(paths.size());
    parallel_for(paths.size(), jobs, [&](std::size_t i) {
        loaded[i] = load_city(paths[i], schema, edition, found[i]);
    });
    std::vector<City> cities;
    cities.reserve(paths.size());
    for (std::size_t i = 0; i < paths.size(); ++i) {
        diagnostics.append(found[i]);
        if (loaded[i]) {
            cities.push_back(std::move(*loaded[i]));
        }
    }
    return cities;
}

void read_cities(Edition& edition, const fs::path& layout, Diagnostics& diagnostics,
                 unsigned jobs) {
    const std::optional<Schema> schema =
        load_schema(layout_file(layout, "city.schema.json"), diagnostics);
    if (!schema) {
        return;
    }
    const fs::path folder = city_folder(edition.value);
    const CityFiles files = find_city_files(folder, edition.value["cities"], diagnostics);
    edition.cities = load_cities(files.paths, *schema, edition, diagnostics, jobs);
    if (!files.in_given_order) {
        sort_cities(edition.cities, edition.lang);
    }
}

void check_host(const Edition& edition, Diagnostics& diagnostics) {
    if (edition.host.empty() || edition.city(edition.host) != nullptr || diagnostics.has_errors()) {
        return;
    }
    std::vector<std::string> slugs;
    std::transform(edition.cities.begin(), edition.cities.end(), std::back_inserter(slugs),
                   [](const City& city) { return city.slug; });
    diagnostics.error(edition.value["host"].mark(),
                      fmt::format("the host `{}` is not among the cities", edition.host),
                      did_you_mean(edition.host, slugs), "unknown-city");
}

}  // namespace

Edition load_edition(const fs::path& path, const fs::path& layouts, Diagnostics& diagnostics,
                     unsigned jobs) {
    const std::optional<Value> record = read_file(path, diagnostics);
    if (!record) {
        return {};
    }
    const auto layout = layout_folder(*record, layouts, diagnostics);
    const auto schema = layout
                            ? load_schema(layout_file(*layout, "edition.schema.json"), diagnostics)
                            : std::nullopt;
    if (!schema) {
        return {};
    }
    Diagnostics found;
    schema->check(*record, found);
    diagnostics.append(found);
    // The schema has reported what is wrong in the texts; reading goes on so that the cities'
    // errors are shown as well.
    Edition edition =
        read_edition(with_own_records(*record, *layout, diagnostics), slug_of(path), found);
    check_photos(edition.photos, data_folder(path), diagnostics);
    read_catalogues(edition, *layout, diagnostics);
    read_cities(edition, *layout, diagnostics, jobs);
    check_host(edition, diagnostics);
    return edition;
}

}  // namespace portraits::record
