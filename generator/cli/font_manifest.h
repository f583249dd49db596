#pragma once

#include <filesystem>

#include "generator/base/diagnostic.h"
#include "generator/text/font_library.h"

namespace portraits::cli {

/// Reads `fonts/fonts.yaml` into what the font library takes.
text::FontManifest read_manifest(const std::filesystem::path& path, Diagnostics& diagnostics);

}  // namespace portraits::cli
