#include "generator/cli/font_manifest.h"

#include "generator/design/fonts_file.h"

namespace portraits::cli {
namespace {

text::FaceEntry entry_of(const design::FontFace& face) {
    return {.family = face.family,
            .weight = face.weight,
            .italic = face.italic,
            .name = face.name,
            .path = face.path,
            .index = face.index,
            .package = face.package,
            .role = face.role,
            .scripts = face.scripts,
            .lang = face.lang,
            .size_factor = face.size};
}

}  // namespace

text::FontManifest read_manifest(const std::filesystem::path& path, Diagnostics& diagnostics) {
    const design::FontsFile file = design::read_font_manifest(path, diagnostics);
    text::FontManifest manifest;
    for (const design::FontFace& face : file.faces) {
        manifest.faces.push_back(entry_of(face));
    }
    for (const design::FontFace& face : file.fallbacks) {
        manifest.fallbacks.push_back(entry_of(face));
    }
    for (const design::FontPatterns& patterns : file.patterns) {
        manifest.patterns.push_back({patterns.lang, patterns.path, patterns.package});
    }
    return manifest;
}

}  // namespace portraits::cli
