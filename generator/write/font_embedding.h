#pragma once

#include "generator/write/encoded_page.h"
#include "generator/write/font_face.h"
#include "generator/write/font_subset.h"
#include "generator/write/objects.h"

namespace portraits::write {

/// Adds a font as a Type 0 font with two-byte codes that are glyph ids (ISO 32000-1, 9.7), with its program, widths and map to
/// Unicode.
Dict embed_font(Objects& objects, const FontFace& font, const FontProgram& program,
                const FontUse& use);

}  // namespace portraits::write
