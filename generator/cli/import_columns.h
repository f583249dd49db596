#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "generator/base/diagnostic.h"
#include "generator/cli/csv_table.h"

namespace portraits::cli {

/// The path that stands for a record's short name, which is no key but the name of its file.
inline constexpr std::string_view slug_path = "slug";

/// Which column of a table fills which key of a record. A column that the mapping does not name is called by its key.
class ColumnMapping {
public:
    ColumnMapping() = default;
    /// Reads a YAML file: `columns` is a map from the names of columns to paths such as `contact.1.email`, or to `~` for
    /// columns that are not wanted.
    static ColumnMapping read(const std::filesystem::path& path, Diagnostics& diagnostics);

    /// The path of each column; empty for those that are not wanted. Adds a warning for a column that is neither in the
    /// mapping nor has the form of a path, and an error for a name in the mapping that the table lacks.
    [[nodiscard]] std::vector<std::string> paths_of(const std::vector<std::string>& columns,
                                                    const SourceMark& header,
                                                    Diagnostics& diagnostics) const;
    /// What a path's column is called.
    [[nodiscard]] std::string column_of(const std::string& path) const;

private:
    struct Column {
        std::string name, path;
        SourceMark mark;
    };

    std::vector<Column> columns_;
};

}  // namespace portraits::cli
