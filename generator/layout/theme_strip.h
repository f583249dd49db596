#pragma once

#include <set>
#include <string>

#include "generator/layout/atlas.h"
#include "generator/layout/block.h"
#include "generator/layout/phrase.h"

namespace portraits::layout {

/// A strip of one bar a city in the atlas's order, 4.5 mm high: the cities of a theme raised and in
/// their region's colours. The scribe and the atlas outlive the block.
BlockPtr theme_strip(const Scribe& scribe, const Atlas& atlas, std::string theme,
                     std::set<std::string> members, Words words);

}  // namespace portraits::layout
