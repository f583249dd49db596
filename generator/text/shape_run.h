#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "generator/text/face.h"
#include "generator/text/itemize.h"
#include "generator/text/shaper.h"

namespace portraits::text {

/// What HarfBuzz takes from a style, read once for all texts in it.
struct ShapingStyle {
    Length size;
    double tracking = 0;  ///< em
    Length rise;
    std::vector<hb_feature_t> features;
    hb_language_t language = HB_LANGUAGE_INVALID;
};

/// Reads a style; features that are none are reported.
ShapingStyle shaping_style(const TypeStyle& style, const Language& language, Problems& problems);

/// Shapes one run of a text; the rest of the text is its context, so that Arabic letters join across runs. Characters without
/// a glyph are added to `missing`. The `buffer` is only scratch space.
ShapedPiece shape_run(std::string_view text, const Run& run, const Face& face,
                      const ShapingStyle& style, hb_buffer_t* buffer,
                      std::vector<char32_t>& missing);

}  // namespace portraits::text
