#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <vector>

#include "generator/ink/document.h"
#include "generator/write/cairo_handles.h"

namespace portraits::write {

/// The fonts of a job as cairo's, opened by FreeType from the files' bytes.
class ProofFonts {
public:
    explicit ProofFonts(const std::vector<ink::FontFile>& files);
    ~ProofFonts();

    /// Throws `std::runtime_error` if the font cannot be opened.
    cairo_font_face_t* face(ink::FontId font);

private:
    struct Library;
    const std::vector<ink::FontFile>& files_;
    std::unique_ptr<Library> library_;
    std::map<ink::FontId, FontFaceHandle> faces_;
};

}  // namespace portraits::write
