#pragma once

#include <string>
#include <vector>

#include "generator/ink/document.h"

namespace portraits::publish {

/// A font as a machine has it.
struct FontVersion {
    std::string name;     ///< PostScript name
    std::string version;  ///< as its maker writes it: `Version 2.013`
    std::string file;     ///< without its folder
};

/// The versions of those of the fonts that are installed, in their order.
std::vector<FontVersion> versions_of(const std::vector<ink::FontFile>& fonts);

}  // namespace portraits::publish
