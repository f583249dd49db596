#pragma once

#include <hb.h>

#include <cstdint>
#include <tuple>
#include <vector>

namespace portraits::write {

/// A glyph that a font's features put in place of a character's own: a tabular figure, a bracket for capitals.
struct Alternate {
    std::uint16_t glyph = 0;
    char32_t character = 0;

    friend bool operator<(const Alternate& a, const Alternate& b) {
        return std::tie(a.glyph, a.character) < std::tie(b.glyph, b.character);
    }
};

/// The alternates of figures and of signs among them, sorted. Found by shaping: fonts keep them in lookups of many kinds.
std::vector<Alternate> alternates_of(hb_font_t* font);

}  // namespace portraits::write
