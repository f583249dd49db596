#include "generator/cli/import_columns.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "generator/record/nearest.h"
#include "generator/record/record_file.h"

namespace portraits::cli {
namespace {

/// `facts.population.value`, `contact.1.email`
bool is_path(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '.';
    });
}

}  // namespace

ColumnMapping ColumnMapping::read(const std::filesystem::path& path, Diagnostics& diagnostics) {
    ColumnMapping mapping;
    const std::optional<record::Value> file = record::read_file(path, diagnostics);
    if (!file) {
        return mapping;
    }
    const record::Value columns = (*file)["columns"];
    if (!columns.is_map()) {
        diagnostics.error(
            file->mark(), "the mapping has no `columns`",
            "write `columns:` and below it a line for each column: `Name of your city: city`",
            "table");
    }
    for (const record::Value::Entry& entry : columns.entries()) {
        if (!entry.value.is_null() && !is_path(entry.value.text())) {
            diagnostics.error(
                entry.value.mark(), fmt::format("`{}` is no key of a record", entry.value.text()),
                "keys are joined by full stops, items of lists counted: `contact.1.email`",
                "table");
        }
        mapping.columns_.push_back(
            {entry.key, entry.value.is_null() ? "" : entry.value.text(), entry.mark});
    }
    return mapping;
}

std::vector<std::string> ColumnMapping::paths_of(const std::vector<std::string>& columns,
                                                 const SourceMark& header,
                                                 Diagnostics& diagnostics) const {
    for (const Column& column : columns_) {
        if (std::find(columns.begin(), columns.end(), column.name) == columns.end()) {
            diagnostics.error(column.mark, fmt::format("the table has no column `{}`", column.name),
                              record::did_you_mean(column.name, columns), "table");
        }
    }
    std::vector<std::string> paths;
    std::set<std::string> taken;
    for (const std::string& name : columns) {
        const auto found =
            std::find_if(columns_.begin(), columns_.end(),
                         [&name](const Column& column) { return column.name == name; });
        const bool mapped = found != columns_.end();
        paths.push_back(mapped ? found->path : is_path(name) ? name : "");
        if (!mapped && !is_path(name)) {
            diagnostics.warning(header, fmt::format("the column `{}` is not imported", name),
                                "name its key in the mapping, or ~ if it is not wanted", "table");
        }
        if (!paths.back().empty() && !taken.insert(paths.back()).second) {
            diagnostics.error(header, fmt::format("two columns fill `{}`", paths.back()),
                              "map one of them to ~", "table");
        }
    }
    return paths;
}

std::string ColumnMapping::column_of(const std::string& path) const {
    const auto found = std::find_if(columns_.begin(), columns_.end(),
                                    [&path](const Column& column) { return column.path == path; });
    return found == columns_.end() ? path : found->name;
}

}  // namespace portraits::cli
