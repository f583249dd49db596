#pragma once

#include <limits>

#include "generator/text/shaper.h"

namespace portraits::text {

/// True if there is a place after this glyph where its letter and the next one may be moved apart: between clusters of a piece
/// that runs from left to right. Joined scripts, and the marks of a letter, stay as they are shaped.
bool is_letter_gap(const ShapedPiece& piece, std::size_t glyph);

/// How many such places a word has whose left letter begins before a byte of its text.
int letter_gaps(const Shaped& word, std::size_t before = std::numeric_limits<std::size_t>::max());

}  // namespace portraits::text
