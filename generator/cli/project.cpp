#include "generator/cli/project.h"

#include <fmt/format.h>

#include <optional>
#include <system_error>

namespace portraits::cli {
namespace {

namespace fs = std::filesystem;

bool holds_project(const fs::path& folder) {
    std::error_code ignored;
    return fs::is_directory(folder / "layouts", ignored) &&
           fs::is_regular_file(folder / "fonts" / "fonts.yaml", ignored);
}

/// The nearest folder at or above `from` that holds the project, installed or as a checkout.
std::optional<fs::path> root_above(fs::path from) {
    while (true) {
        for (const fs::path& candidate : {from / "share" / "portraits", from}) {
            if (holds_project(candidate)) {
                return candidate;
            }
        }
        if (!from.has_relative_path()) {
            return std::nullopt;
        }
        from = from.parent_path();
    }
}

/// The path from the working folder for what lies in it: diagnostics show these paths.
fs::path as_seen_from_here(const fs::path& path) {
    std::error_code error;
    const fs::path here = fs::current_path(error);
    const fs::path seen = path.lexically_relative(here);
    if (error || seen.empty() || *seen.begin() == "..") {
        return path;
    }
    return seen == "." ? fs::path{} : seen;
}

}  // namespace

Result<Project> find_project(const Options& options, const fs::path& program) {
    const std::optional<fs::path> root = root_above(program.parent_path());
    if (!root && (options.layouts.empty() || options.fonts.empty())) {
        return Diagnostic{Level::Error,
                          {},
                          fmt::format("no folders layouts/ and fonts/ above {}", program.string()),
                          "name them by --layouts and --fonts",
                          {}};
    }
    const fs::path base = root ? as_seen_from_here(*root) : options.layouts.parent_path();
    return Project{options.layouts.empty() ? base / "layouts" : options.layouts,
                   options.fonts.empty() ? base / "fonts" / "fonts.yaml" : options.fonts,
                   base / "fonts" / "presses.yaml", base / "gallery", base / "data"};
}

Result<Project> find_project(const Options& options) {
    std::error_code error;
    const fs::path program = fs::read_symlink("/proc/self/exe", error);
    return find_project(options, error ? fs::current_path() / "portraits" : program);
}

}  // namespace portraits::cli
