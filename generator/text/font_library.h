#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "generator/base/diagnostic.h"
#include "generator/base/result.h"
#include "generator/ink/document.h"
#include "generator/text/type.h"

namespace portraits::text {

struct FaceMetrics {
    double ascender = 0, descender = 0, cap_height = 0, x_height = 0;  ///< em, descender negative
};

/// One entry of the manifest: a face, the file that serves it, the package that brings it.
struct FaceEntry {
    std::string family;  ///< `Vollkorn`
    int weight = 400;
    bool italic = false;
    std::string name;  ///< PostScript name; empty: the file's name without its suffix
    std::string path;
    unsigned index = 0;  ///< of the face in a collection
    std::string package;
    std::string role;  ///< `serif` or `sans`; a fallback stands in for faces of its own role
    std::vector<std::string>
        scripts;       ///< for fallbacks: ISO 15924 codes it is drawn for; empty: any
    std::string lang;  ///< for fallbacks: preferred for this language, `ko`, `zh-Hant`; empty: any
    double size_factor = 1;  ///< for fallbacks: set at this share of the style's size
};

/// Where hyphenation patterns of a language are.
struct PatternEntry {
    std::string lang;
    std::string path;
    std::string package;
};

/// What `fonts/fonts.yaml` says, already read (this folder does not read YAML).
struct FontManifest {
    std::vector<FaceEntry> faces;  ///< in order of preference
    std::vector<FaceEntry>
        fallbacks;  ///< in order of preference; of one family the nearest weight is taken
    std::vector<PatternEntry> patterns;
};

/// The fonts of a run. Files are opened when first needed; the value is safe to share between threads.
class FontLibrary {
public:
    explicit FontLibrary(FontManifest manifest);
    ~FontLibrary();
    FontLibrary(FontLibrary&&) noexcept;

    /// The stack for a face; an error that names the package if it is not in the manifest or its file is missing.
    /// Every stack is asked for before the library is shared.
    Result<StackId> stack(std::string_view family, int weight, bool italic);

    /// The files of all manifest entries in `FontId` order. Only the faces of stacks have data: whether a fallback is needed,
    /// or installed at all, shows while text is set, and none is opened before.
    [[nodiscard]] std::vector<ink::FontFile> files() const;
    [[nodiscard]] FaceMetrics metrics(StackId stack) const;
    [[nodiscard]] const FontManifest& manifest() const;

    class Impl;
    [[nodiscard]] const Impl& impl() const { return *impl_; }

private:
    std::unique_ptr<Impl> impl_;
};

}  // namespace portraits::text
