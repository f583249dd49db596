#pragma once

#include <string>

#include "generator/write/encoded_page.h"
#include "generator/write/font_face.h"

namespace portraits::write {

/// The CMap that turns a font's codes back into text, for every glyph used.
std::string to_unicode_map(const FontFace& font, const FontUse& use);

}  // namespace portraits::write
