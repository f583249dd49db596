#pragma once

#include <filesystem>

#include "generator/base/result.h"
#include "generator/cli/options.h"

namespace portraits::cli {

/// Where the program's own files are.
struct Project {
    std::filesystem::path layouts;  ///< a folder for each layout
    std::filesystem::path fonts;    ///< the manifest of fonts
    std::filesystem::path presses;  ///< the manifest of presses
    std::filesystem::path gallery;  ///< the template of a release's page
    std::filesystem::path data;     ///< the folder that holds `geo/`
};

/// Looks from the program's own place: beside an installed one in `share/portraits`, above a built one in the checkout.
/// Options go first. The error says what is missing.
Result<Project> find_project(const Options& options);

/// The same for a program at `program`.
Result<Project> find_project(const Options& options, const std::filesystem::path& program);

}  // namespace portraits::cli
