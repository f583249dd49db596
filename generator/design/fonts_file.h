#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "generator/base/diagnostic.h"

namespace portraits::design {

/// A face that the machine is asked for: the file that serves it and the package that brings it.
struct FontFace {
    std::string family;
    int weight = 400;
    bool italic = false;
    std::string name;  ///< PostScript name
    std::string path;
    unsigned index = 0;  ///< of the face in a collection
    std::string package;
    std::string role;                  ///< `serif` or `sans`
    std::vector<std::string> scripts;  ///< of a fallback: ISO 15924; empty: any
    std::string lang;                  ///< of a fallback: BCP 47; empty: any
    double size = 1;                   ///< of a fallback: share of the text's size
};

/// The hyphenation patterns of a language.
struct FontPatterns {
    std::string lang;
    std::string path;
    std::string package;
};

/// `fonts/fonts.yaml` with every weight written out.
struct FontsFile {
    std::vector<FontFace> faces;
    std::vector<FontFace> fallbacks;
    std::vector<FontPatterns> patterns;
};

/// Reads a manifest of fonts; what is wrong with it is told at its place. Whether the files are there is not looked at.
FontsFile read_font_manifest(const std::filesystem::path& path, Diagnostics& diagnostics);

}  // namespace portraits::design
