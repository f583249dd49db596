#pragma once

#include <optional>

#include "generator/layout/block.h"
#include "generator/layout/phrase.h"
#include "generator/layout/scribe.h"

namespace portraits::layout {

/// A city's figure and its country's, in US$ per head.
struct GdpPair {
    std::optional<double> city, country;
};

/// A rail block of 24 mm: two bars on the edition's axis. Empty unless both figures exist. The
/// scribe outlives the block.
BlockPtr gdp_bars(const Scribe& scribe, GdpPair gdp, Words words);

}  // namespace portraits::layout
