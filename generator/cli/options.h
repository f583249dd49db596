#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "generator/write/sheet.h"

namespace portraits::cli {

enum class Command { Build, Proof, Check, Dump, Fonts, Schema };
enum class Format { Text, Json };
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
    std::string layout;             ///< of `schema` and `fonts`
    std::filesystem::path out;      ///< empty: `out/<slug>`
    std::vector<std::string> only;  ///< slugs; empty: all pages
    std::string lang;               ///< of the labels; empty: the edition's
    bool print = true, screen = true;
    write::SheetOptions sheets;
    std::filesystem::path icc;  ///< the press's profile; empty: the one that the layout names
    unsigned jobs = 1;
    bool strict = false;
    Format format = Format::Text;
    bool timing = false;
    bool quiet = false, verbose = false;
    std::filesystem::path layouts;  ///< empty: the program's own
    std::filesystem::path fonts;    ///< the manifest; empty: the program's own
    double dpi = 100;
    DumpPhase phase = DumpPhase::Ink;
    SchemaKind schema = SchemaKind::City;
};

/// The name of an edition in file names: that of its file, without the extension.
inline std::string slug_of(const std::filesystem::path& edition) { return edition.stem().string(); }

inline std::filesystem::path output_folder(const Options& options) {
    return options.out.empty() ? std::filesystem::path{"out"} / slug_of(options.edition)
                               : options.out;
}

}  // namespace portraits::cli
