#pragma once

#include <hb.h>

#include <atomic>
#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "generator/write/character_map.h"
#include "generator/write/glyph_alternates.h"

namespace portraits::write {

/// One to three code points in one number, the first in the lowest bits; cheap to compare.
class ShortText {
public:
    constexpr ShortText() = default;
    static constexpr ShortText of(char32_t c) { return ShortText{c}; }
    static constexpr ShortText from_bits(std::uint64_t bits) { return ShortText{bits}; }
    /// None if the text is empty, too long or holds U+0000.
    static std::optional<ShortText> from(std::string_view utf8);

    /// This text with another behind it, if there is room.
    [[nodiscard]] std::optional<ShortText> followed_by(ShortText other) const;
    [[nodiscard]] bool empty() const { return bits_ == 0; }
    [[nodiscard]] int length() const;
    [[nodiscard]] char32_t code_point(int index) const {
        return static_cast<char32_t>(bits_ >> static_cast<unsigned>(index) * width & mask);
    }
    [[nodiscard]] std::uint64_t bits() const { return bits_; }
    friend bool operator==(ShortText, ShortText) = default;

private:
    static constexpr unsigned width = 21;
    static constexpr std::uint64_t mask = (1U << width) - 1;
    constexpr explicit ShortText(std::uint64_t bits) : bits_{bits} {}

    std::uint64_t bits_ = 0;
};

/// What each glyph of a font says by itself: a function of the font alone, so that pages may be written in any order and
/// by any thread. First the character map turned round, but for private characters; where the map has no entry for a glyph, its
/// name, whose parts are names of other glyphs (`f_f_i`, `one.onum`); last, the figure that it is an alternate of. Text
/// that differs from this is written with the ink, as ActualText.
class GlyphTexts {
public:
    GlyphTexts(hb_face_t* face, hb_font_t* font);

    /// Empty if the font does not tell. Safe to call from several threads.
    [[nodiscard]] ShortText operator[](std::uint16_t glyph) const;

private:
    [[nodiscard]] ShortText found(std::uint16_t glyph) const;
    [[nodiscard]] ShortText by_map(std::uint16_t glyph) const;
    [[nodiscard]] ShortText by_name(std::uint16_t glyph) const;
    [[nodiscard]] ShortText of_part(std::string_view name) const;

    [[nodiscard]] ShortText by_substitution(std::uint16_t glyph) const;

    hb_font_t* font_;
    std::vector<MappedRange> ranges_;
    mutable std::vector<std::atomic<std::uint64_t>> found_;  ///< bits of what was found
    mutable std::once_flag alternates_known_;
    mutable std::vector<Alternate> alternates_;
};

}  // namespace portraits::write
