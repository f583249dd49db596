#pragma once

#include <memory>
#include <vector>

#include "generator/ink/document.h"

namespace portraits::write {

class FontFace;
class GlyphSet;
struct FontProgram;

/// The fonts of a job, opened and cut down once for all files made from it. Safe to share between threads and writers.
class FontStore {
public:
    explicit FontStore(const std::vector<ink::FontFile>& files);
    ~FontStore();
    FontStore(const FontStore&) = delete;
    FontStore& operator=(const FontStore&) = delete;

    /// Opened when first asked for; throws `std::runtime_error` if it cannot be.
    const FontFace& face(ink::FontId font);
    /// The last subset of each font is kept: the files of one document ask for the same glyphs.
    std::shared_ptr<const FontProgram> program(ink::FontId font, const GlyphSet& glyphs);

private:
    struct Entry;
    Entry& entry(ink::FontId font);

    std::vector<std::unique_ptr<Entry>> entries_;
};

}  // namespace portraits::write
