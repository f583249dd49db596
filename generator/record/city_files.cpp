#include "generator/record/city_files.h"

#include <fmt/format.h>
#include <fnmatch.h>

#include <algorithm>
#include <system_error>

#include "generator/record/nearest.h"
#include "generator/record/record_file.h"

namespace portraits::record {
namespace {

constexpr std::string_view extension = ".yaml";

/// A file that is not a record because of its name alone is a slip that nobody would see.
void check_name(const std::filesystem::path& path, Diagnostics& diagnostics) {
    if (path.extension() == ".yml") {
        diagnostics.warning({}, fmt::format("{} is not read", path.string()),
                            "records end in `.yaml`", "file-name");
    } else if (path.extension() == extension && !is_slug(slug_of(path))) {
        diagnostics.error({}, fmt::format("{} cannot name a city's files", path.string()),
                          "a record's name has lower-case letters a to z, digits and hyphens: "
                          "`villa-maria.yaml`",
                          "file-name");
    }
}

/// The slugs of all records in a folder, sorted, so that the order of the directory does not show.
std::vector<std::string> slugs_in(const std::filesystem::path& folder, Diagnostics& diagnostics) {
    std::vector<std::string> slugs;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator{folder, error}) {
        check_name(entry.path(), diagnostics);
        if (entry.path().extension() == extension && is_slug(slug_of(entry.path()))) {
            slugs.push_back(slug_of(entry.path()));
        }
    }
    if (error) {
        diagnostics.error({}, fmt::format("cannot read {}: {}", folder.string(), error.message()),
                          "`records` names the folder of the cities' records", "file-name");
    }
    std::sort(slugs.begin(), slugs.end());
    return slugs;
}

std::filesystem::path path_of(const std::filesystem::path& folder, const std::string& slug) {
    return folder / (slug + std::string{extension});
}

CityFiles listed_files(const std::filesystem::path& folder, const Value& list,
                       const std::vector<std::string>& slugs, Diagnostics& diagnostics) {
    CityFiles files;
    files.in_given_order = true;
    for (const Value& item : list.items()) {
        if (std::binary_search(slugs.begin(), slugs.end(), item.text())) {
            files.paths.push_back(path_of(folder, item.text()));
        } else {
            diagnostics.error(
                item.mark(),
                fmt::format("there is no record {}", path_of(folder, item.text()).string()),
                did_you_mean(item.text(), slugs), "unknown-city");
        }
    }
    return files;
}

}  // namespace

CityFiles find_city_files(const std::filesystem::path& folder, const Value& cities,
                          Diagnostics& diagnostics) {
    const std::vector<std::string> slugs = slugs_in(folder, diagnostics);
    if (cities.is_list()) {
        return listed_files(folder, cities, slugs, diagnostics);
    }
    CityFiles files;
    for (const std::string& slug : slugs) {
        if (cities.is_null() || ::fnmatch(cities.text().c_str(), slug.c_str(), 0) == 0) {
            files.paths.push_back(path_of(folder, slug));
        }
    }
    if (files.paths.empty() && !diagnostics.has_errors()) {
        diagnostics.error(cities.mark(), fmt::format("no records found in {}", folder.string()), {},
                          "unknown-city");
    }
    return files;
}

}  // namespace portraits::record
