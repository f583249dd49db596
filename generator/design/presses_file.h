#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "generator/base/diagnostic.h"

namespace portraits::design {

/// A press that print files can be made for.
struct PressEntry {
    std::string name;
    std::string says;
    std::string condition;  ///< its name in the registry of characterizations; empty: it has none
    std::string profile;    ///< the file
    std::string package;
    double ink_limit = 3;  ///< a sum of covers: 3 is 300 %
};

/// `fonts/presses.yaml`.
struct PressesFile {
    std::vector<PressEntry> presses;
    std::string preferred;  ///< of layouts that name none

    /// The press of that name, or of an empty one the preferred; null if there is none.
    [[nodiscard]] const PressEntry* find(std::string_view name) const;
};

/// Reads a manifest of presses; what is wrong with it is told at its place. Whether the profiles are there is not looked at.
PressesFile read_press_manifest(const std::filesystem::path& path, Diagnostics& diagnostics);

}  // namespace portraits::design
