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
    std::string_view actual_text;
};

/// Divides a run where ActualText begins and ends. The spans cover all glyphs and are as few as can be; the text of a
/// right-to-left span is in logical order, and points into the run.
void divide_by_text(const ink::GlyphRun& run, const FontFace& font, std::vector<GlyphSpan>& spans);
void divide_by_text(ink::GlyphRun&& run, const FontFace& font,
                    std::vector<GlyphSpan>& spans) = delete;

/// What a glyph stands for by itself; empty where it shares its cluster with others.
std::string_view text_of_lone_glyph(const ink::GlyphRun& run, std::size_t glyph);

}  // namespace portraits::write
