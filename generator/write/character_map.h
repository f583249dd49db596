#pragma once

#include <hb.h>

#include <optional>
#include <vector>

namespace portraits::write {

/// Characters that follow one another and have glyphs that do.
struct MappedRange {
    char32_t first = 0, last = 0;
    hb_codepoint_t glyph = 0;  ///< of `first`

    friend bool operator==(const MappedRange&, const MappedRange&) = default;
};

/// The character map of a font as ranges, in the order of characters.
std::vector<MappedRange> character_map(hb_face_t* face);

/// The same straight from the font's table of 32-bit ranges (format 12), which a font of Chinese lists twenty times as fast as
/// it answers for its characters one by one. Empty optional where the font has no such table, or a broken one.
std::optional<std::vector<MappedRange>> ranges_in_table(hb_face_t* face);

/// The same by asking HarfBuzz for every character.
std::vector<MappedRange> ranges_asked_for(hb_face_t* face);

}  // namespace portraits::write
