#pragma once

#include <string>

#include "generator/write/font_face.h"
#include "generator/write/glyph_set.h"
#include "generator/write/harfbuzz.h"

namespace portraits::write {

/// A font program that holds only the glyphs a document uses, as it stands in the file.
struct FontProgram {
    std::string tag;         ///< six capitals made from the content
    std::string compressed;  ///< deflated
    std::size_t size = 0;    ///< before that
};

/// Cuts a font down by hb-subset. Codes in the PDF are glyph ids: kept for TrueType and name-keyed CFF; CID-keyed CFF keeps its
/// CIDs in the charset while glyphs are renumbered, for 65,000 empty outlines would be carried otherwise. Hints go:
/// print needs none, and screens of today set type without. The font outlives the cutter, which one thread uses at a time.
class FontCutter {
public:
    explicit FontCutter(const FontFace& font) : font_{&font} {}

    FontProgram cut(const GlyphSet& glyphs);

private:
    void open();

    const FontFace* font_;
    HbFace outlines_;
    bool prepared_ = false;
};

/// One cut alone.
FontProgram subset(const FontFace& font, const GlyphSet& glyphs);

}  // namespace portraits::write
