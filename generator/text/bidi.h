#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "generator/text/characters.h"
#include "generator/text/direction.h"

namespace portraits::text {

/// The embedding level of each character by the bidirectional algorithm (UAX 9) up to rule L1; odd levels run right to left. The base
/// is what the paragraph has before its characters have a say; of the text: what its first strong character says.
std::vector<std::uint8_t> bidi_levels(const Characters& text, Direction base);

/// The order from left to right of runs with these levels (rule L2): the first number is the index of the leftmost run.
std::vector<std::size_t> visual_order(std::span<const std::uint8_t> levels);

}  // namespace portraits::text
