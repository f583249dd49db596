#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "generator/ink/item.h"
#include "generator/write/font_face.h"

namespace portraits::write {

/// Neighbouring glyphs and the text that has to go with them; no text where the glyphs say it themselves.
struct GlyphSpan {
    std::size_t begin = 0, end = 0;  ///< glyphs, in visual order
    std::string actual_text;    ///< as the glyphs go: of a run to the left, last character first
    std::size_t first = begin;  ///< to show first: at its left stand marks without an advance
};

/// Divides a run where ActualText begins and ends. The spans cover all glyphs and are as few as can be.
///
/// The text of a run to the left goes from left to right, as its glyphs do. Poppler, PDFium and MuPDF take text so, glyph by glyph, and
/// turn it round by themselves, also within a replacement text: a letter with its mark, or the two letters of a ligature, would come out
/// in the wrong order if it stood there in the right one. pdf.js looks at the glyphs alone. Who goes by the structure finds the text in
/// logical order there.
///
/// `whole` says that the glyphs stand too far apart to be read as words.
std::vector<GlyphSpan> divide_by_text(const ink::GlyphRun& run, const FontFace& font, bool whole);

}  // namespace portraits::write
