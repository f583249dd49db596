#pragma once

#include <map>
#include <optional>
#include <string>

#include "generator/check/pdf_values.h"

namespace portraits::check::pdf {

/// A character map of a font: a `ToUnicode`, or an encoding of codes to glyphs.
struct CMap {
    std::map<int, std::string> text;  ///< code to UTF-8
    std::map<int, int> cid;           ///< code to glyph
    int code_length = 0;              ///< bytes, from the code space; 0 if it is not written
};

/// Reads bfchar, bfrange, cidchar and cidrange sections; nothing from an object that is no stream.
CMap read_cmap(Object stream);

}  // namespace portraits::check::pdf
