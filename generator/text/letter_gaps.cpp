#include "generator/text/letter_gaps.h"

namespace portraits::text {

bool is_letter_gap(const ShapedPiece& piece, std::size_t glyph) {
    return !piece.right_to_left && glyph + 1 < piece.glyphs.size() &&
           piece.glyphs[glyph].cluster != piece.glyphs[glyph + 1].cluster;
}

int letter_gaps(const Shaped& word, std::size_t before) {
    int count = 0;
    for (const ShapedPiece& piece : word.pieces) {
        for (std::size_t i = 0; i < piece.glyphs.size(); ++i) {
            const bool counts = piece.offset + piece.glyphs[i].cluster < before;
            count += counts && is_letter_gap(piece, i) ? 1 : 0;
        }
    }
    return count;
}

}  // namespace portraits::text
