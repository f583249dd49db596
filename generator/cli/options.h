#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "generator/cli/shard.h"
#include "generator/write/sheet.h"

namespace portraits::cli {

enum class Command { Build, Cities, Proof, Check, Dump, Release, Fonts, Schema, New, Import };
enum class Format { Text, Json, Sarif };
enum class DumpPhase { Record, Design, Ink };
enum class SchemaKind { City, Edition };

/// How a run ends, as its caller sees it.
enum class Exit {
    Done = 0,
    Warned = 1,      ///< done, but with warnings under `--strict`
    WrongInput = 2,  ///< nothing was written
    Failed = 3,      ///< the machine's fault: a full disk, a font that is not installed
};

/// A command line, read.
struct Options {
    Command command = Command::Build;
    std::filesystem::path edition;
    std::string layout;             ///< of `schema` and `fonts`; else in place of the edition's
    std::filesystem::path out;      ///< empty: `out/<slug>`
    std::vector<std::string> only;  ///< slugs; empty: all pages
    std::string lang;               ///< of the labels; empty: the edition's
    bool print = true, screen = true;
    write::SheetOptions sheets;
    std::filesystem::path icc;  ///< the press's profile; empty: the one that the layout names
    bool linearize = false;     ///< the screen file shows its first page before the rest has come
    Shard shard;                ///< of the cities that get files of their own
    std::vector<std::filesystem::path> merge;  ///< folders that hold the shards of a release
    bool despite_findings = false;  ///< what the preflight finds is told and stops nothing
    unsigned jobs = 1;
    bool strict = false;
    Format format = Format::Text;
    bool timing = false;
    bool quiet = false, verbose = false;
    std::filesystem::path layouts;  ///< empty: the program's own
    std::filesystem::path fonts;    ///< the manifest; empty: the program's own
    double dpi = 100;
    bool overlay = false;  ///< proofs show frames, grid and baselines
    DumpPhase phase = DumpPhase::Ink;
    SchemaKind schema = SchemaKind::City;
    std::string explain;            ///< the rule that `check` is to explain; `all`: list them
    std::string slug;               ///< of `new`
    std::filesystem::path table;    ///< of `import`
    std::filesystem::path records;  ///< the folder of the records; empty: data/cities
    std::filesystem::path mapping;  ///< says which column fills which key; empty: columns are keys
    bool export_table = false;      ///< records to the table, not the table to records
    bool overwrite = false;         ///< `import` may write over records that are there
};

/// The name of an edition in file names: that of its file, without the extension.
inline std::string slug_of(const std::filesystem::path& edition) { return edition.stem().string(); }

inline std::filesystem::path output_folder(const Options& options) {
    const std::string suffix = options.layout.empty() ? "" : "." + options.layout;
    return options.out.empty() ? std::filesystem::path{"out"} / (slug_of(options.edition) + suffix)
                               : options.out;
}

}  // namespace portraits::cli
