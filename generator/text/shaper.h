#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "generator/base/diagnostic.h"
#include "generator/text/direction.h"
#include "generator/text/font_library.h"
#include "generator/text/type.h"

namespace portraits::text {

/// Shaped text from one font, in visual order.
struct ShapedPiece {
    ink::FontId font{};
    Length size;  ///< the style's, times the size factor of a fallback
    bool right_to_left = false;
    std::string text;        ///< UTF-8, logical order, as set; the glyphs' clusters point into it
    std::size_t offset = 0;  ///< of `text` in what was asked to be shaped (before capitals)
    std::vector<ink::Glyph> glyphs;  ///< raised by the style's rise
    Length width;
    Length tracking;  ///< after the last glyph, part of the width
};

/// A word or line of text shaped in one style: pieces from left to right.
struct Shaped {
    std::vector<ShapedPiece> pieces;
    Length width;

    /// Width of the text before byte `offset`, from the clusters; exact unless capitals have changed its length, or letters join
    /// otherwise where the text is cut. A ligature counts whole as soon as the offset is past its start.
    [[nodiscard]] Length width_before(std::size_t offset) const;
    /// What follows the last letter at the right and is no part of a line that ends there.
    [[nodiscard]] Length tracking() const {
        return pieces.empty() ? Length{} : pieces.back().tracking;
    }
};

/// Turns text into positioned glyphs: itemizes by direction (UAX 9), script (UAX 24) and font, then lets HarfBuzz shape
/// each run. Results are cached by text, style (but for its colour) and language. One thread at a time.
class Shaper {
public:
    explicit Shaper(const FontLibrary& fonts);
    ~Shaper();
    Shaper(const Shaper&) = delete;
    Shaper& operator=(const Shaper&) = delete;

    /// Where the text's own characters settle its direction, the base is that of the language; of the first strong character if
    /// `lang` is empty. `mark` is where a missing glyph is reported. The reference stays good until `trim`.
    const Shaped& shape(std::string_view text, const TypeStyle& style, std::string_view lang,
                        const SourceMark& mark = {}, Direction direction = Direction::OfText) const;
    /// Whether a language is written from right to left: `ar`, but not `ar-Latn`.
    [[nodiscard]] bool is_right_to_left(std::string_view lang) const;
    /// The font's space, tracking included.
    [[nodiscard]] Length space(const TypeStyle& style) const;

    /// Forgets what has not been asked for lately once the cache is past its bound, so that a run over thousands of records
    /// does not grow without end. Called between paragraphs: references from before it are void.
    void trim() const;

    /// Missing glyphs, once for each character and place; fallback fonts that are needed and not installed; features that
    /// are none.
    [[nodiscard]] const Diagnostics& diagnostics() const;

private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace portraits::text
