// A table from a survey becomes a record for each of its rows, and records a table. What one direction writes the other
// reads back whole.

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <optional>
#include <set>
#include <utility>

#include "generator/base/file.h"
#include "generator/check/editorial_words.h"
#include "generator/cli/commands.h"
#include "generator/cli/csv_table.h"
#include "generator/cli/import_columns.h"
#include "generator/cli/record_draft.h"
#include "generator/cli/report.h"
#include "generator/cli/session.h"
#include "generator/record/record_file.h"

namespace portraits::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view layout = "portraits";
constexpr std::string_view rule = "table";

/// A record that is not on disk yet.
struct NewRecord {
    fs::path path;
    std::string text;
};

fs::path records_folder(const Options& options) {
    return options.records.empty() ? fs::path{"data/cities"} : options.records;
}

/// `villa-maria` of `Villa María`; empty for a name in another script.
std::string slug_from(std::string_view name) {
    std::string slug;
    for (const check::Word& word : check::words_of(name)) {
        slug += (slug.empty() ? "" : "-") + check::folded(word.text);
    }
    return record::is_slug(slug) ? slug : "";
}

/// The cells of a row that go into the record, and its short name.
std::pair<std::string, Cells> record_of(const CsvRow& row, const std::vector<std::string>& paths) {
    std::string slug;
    std::string name;
    Cells cells;
    for (std::size_t i = 0; i < paths.size(); ++i) {
        if (paths[i] == slug_path) {
            slug = row.cells[i];
        } else if (!paths[i].empty()) {
            name = paths[i] == "city" ? row.cells[i] : name;
            cells.emplace_back(paths[i], row.cells[i]);
        }
    }
    return {slug.empty() ? slug_from(name) : slug, std::move(cells)};
}

/// The comment that tells an editor the schema.
std::string modeline(const fs::path& schema, const fs::path& folder) {
    const fs::path from = fs::weakly_canonical(fs::absolute(folder));
    return fmt::format(
        "# yaml-language-server: $schema={}\n",
        fs::weakly_canonical(fs::absolute(schema)).lexically_relative(from).generic_string());
}

class Import {
public:
    Import(Session& session, std::shared_ptr<const SourceFile> file, const ColumnMapping& mapping)
        : session_{session},
          diagnostics_{session.diagnostics()},
          file_{std::move(file)},
          mapping_{mapping},
          folder_{records_folder(session.options())},
          schema_{session.project().layouts / layout / "city.schema.json"} {}

    void run() {
        Result<CsvTable> table = read_csv(file_);
        if (!table) {
            diagnostics_.add(table.error());
            return;
        }
        const std::vector<std::string> paths =
            mapping_.paths_of(table.value().columns, {file_, 1, 1, 0}, diagnostics_);
        const std::string head = modeline(schema_, folder_);
        std::vector<NewRecord> records;
        for (const CsvRow& row : table.value().rows) {
            if (auto made = make(row, paths, head)) {
                records.push_back(std::move(*made));
            }
        }
        if (session_.good()) {
            save(records);
        }
    }

private:
    std::optional<NewRecord> make(const CsvRow& row, const std::vector<std::string>& paths,
                                  const std::string& head) {
        auto [slug, cells] = record_of(row, paths);
        const SourceMark mark{file_, row.line, 1, 0};
        const fs::path path = folder_ / (slug + ".yaml");
        std::error_code ignored;
        if (!record::is_slug(slug)) {
            diagnostics_.error(mark, "this row has no short name",
                               "add a column `slug`: `villa-maria`", std::string{rule});
        } else if (!slugs_.insert(slug).second) {
            diagnostics_.error(mark, fmt::format("two rows make the record {}", slug),
                               "one row a city", std::string{rule});
        } else if (!session_.options().overwrite && fs::exists(path, ignored)) {
            diagnostics_.error(mark, fmt::format("{} is there already", path.string()),
                               "--overwrite replaces it", std::string{rule});
        } else {
            return NewRecord{path, head + record_text(cells)};
        }
        return std::nullopt;
    }

    /// Records are written though something is missing in them: what the schema says of them is a warning.
    void save(const std::vector<NewRecord>& records) {
        const std::optional<record::Schema> schema = record::load_schema(schema_, diagnostics_);
        for (const NewRecord& record : records) {
            if (const Result<void> written = write_whole(record.path, record.text); !written) {
                session_.fail(written.error());
                return;
            }
            print(record.path.string() + "\n");
            if (schema) {
                check(record, *schema);
            }
        }
    }

    void check(const NewRecord& record, const record::Schema& schema) {
        Diagnostics found;
        const auto file = std::make_shared<const SourceFile>(record.path.string(), record.text);
        schema.check(record::parse_yaml(file, found), found);
        for (Diagnostic diagnostic : found.sorted()) {
            diagnostic.level = std::min(diagnostic.level, Level::Warning);
            diagnostics_.add(std::move(diagnostic));
        }
    }

    Session& session_;
    Diagnostics& diagnostics_;
    std::shared_ptr<const SourceFile> file_;
    const ColumnMapping& mapping_;
    fs::path folder_;
    fs::path schema_;
    std::set<std::string> slugs_;
};

/// The records' files in the order of their names.
std::vector<fs::path> record_files(const fs::path& folder) {
    std::vector<fs::path> files;
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator{folder, ignored}) {
        if (entry.path().extension() == ".yaml") {
            files.push_back(entry.path());
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

/// Puts a record's paths among those of the records before it, each behind its neighbour.
void merge_paths(const Cells& cells, std::vector<std::string>& paths) {
    auto place = paths.begin();
    for (const auto& [path, cell] : cells) {
        const auto known = std::find(paths.begin(), paths.end(), path);
        place = known != paths.end() ? std::next(known) : std::next(paths.insert(place, path));
    }
}

CsvTable table_of(const std::vector<std::pair<std::string, Cells>>& records,
                  const ColumnMapping& mapping) {
    std::vector<std::string> paths;
    for (const auto& [slug, cells] : records) {
        merge_paths(cells, paths);
    }
    CsvTable table{{mapping.column_of(std::string{slug_path})}, {}};
    for (const std::string& path : paths) {
        table.columns.push_back(mapping.column_of(path));
    }
    for (const auto& [slug, cells] : records) {
        CsvRow row{0, {slug}};
        for (const std::string& path : paths) {
            const auto cell = std::find_if(cells.begin(), cells.end(), [&path](const auto& each) {
                return each.first == path;
            });
            row.cells.push_back(cell == cells.end() ? "" : cell->second);
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

void export_records(Session& session, const ColumnMapping& mapping) {
    const fs::path folder = records_folder(session.options());
    std::vector<std::pair<std::string, Cells>> records;
    for (const fs::path& path : record_files(folder)) {
        if (const auto record = record::read_file(path, session.diagnostics())) {
            records.emplace_back(record::slug_of(path), cells_of(*record));
        }
    }
    if (records.empty() && session.good()) {
        session.diagnostics().error({}, fmt::format("no records found in {}", folder.string()),
                                    "--records names their folder");
    }
    if (!session.good()) {
        return;
    }
    const fs::path& path = session.options().table;
    if (const Result<void> written = write_whole(path, csv_text(table_of(records, mapping)));
        !written) {
        session.fail(written.error());
        return;
    }
    print(path.string() + "\n");
}

void import_records(Session& session, const ColumnMapping& mapping) {
    auto file = read_source(session.options().table);
    if (!file) {
        session.diagnostics().add(file.error());
        return;
    }
    Import{session, std::move(file).value(), mapping}.run();
}

}  // namespace

Exit import_table(const Options& options) {
    Session session{options};
    const ColumnMapping mapping = options.mapping.empty()
                                      ? ColumnMapping{}
                                      : ColumnMapping::read(options.mapping, session.diagnostics());
    if (session.good()) {
        options.export_table ? export_records(session, mapping) : import_records(session, mapping);
    }
    return session.end();
}

}  // namespace portraits::cli
