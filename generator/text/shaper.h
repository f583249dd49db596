#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "generator/base/diagnostic.h"
#include "generator/text/font_library.h"
#include "generator/text/type.h"

namespace portraits::text {

/// Shaped text from one font, in visual order.
struct ShapedPiece {
    ink::FontId font{};
    bool right_to_left = false;
    std::string text;                 ///< UTF-8, logical order; the glyphs' clusters point into it
    std::size_t offset = 0;           ///< of `text` in what was asked to be shaped (before capitals)
    std::vector<ink::Glyph> glyphs;
    Length width;
};

/// A word or line of text shaped in one style: pieces from left to right.
struct Shaped {
    std::vector<ShapedPiece> pieces;
    Length width;

    /// Width of the text before byte `offset`, from the clusters; only for left-to-right text.
    [[nodiscard]] Length width_before(std::size_t offset) const;
};

/// Turns text into positioned glyphs: itemizes by direction (UAX 9), script, language and font, then lets HarfBuzz shape each run.
/// Results are cached. One thread at a time.
class Shaper {
public:
    explicit Shaper(const FontLibrary& fonts);
    ~Shaper();

    /// The reference stays good for the shaper's life. `mark` is where a missing glyph is reported.
    const Shaped& shape(std::string_view text, const TypeStyle& style, std::string_view lang,
                        const SourceMark& mark = {}) const;
    /// The font's space, tracking included.
    [[nodiscard]] Length space(const TypeStyle& style) const;
    [[nodiscard]] const Diagnostics& diagnostics() const;

private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace portraits::text
