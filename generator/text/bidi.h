#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "generator/text/characters.h"

namespace portraits::text {

/// The level of a paragraph's text before any of its characters has a say.
enum class BaseDirection { LeftToRight, RightToLeft, FirstStrong };

/// The embedding level of each character by the bidirectional algorithm (UAX 9) up to rule L1; odd levels run right to left.
std::vector<std::uint8_t> bidi_levels(const Characters& text, BaseDirection base);

/// The order from left to right of runs with these levels (rule L2): the first number is the index of the leftmost run.
std::vector<std::size_t> visual_order(std::span<const std::uint8_t> levels);

}  // namespace portraits::text
