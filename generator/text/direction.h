#pragma once

#include <cstdint>

namespace portraits::text {

/// Which way a text runs: as its own characters say, or as what stands around it has settled.
enum class Direction : std::uint8_t { OfText, LeftToRight, RightToLeft };

}  // namespace portraits::text
