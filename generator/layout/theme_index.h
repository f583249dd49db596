#pragma once

#include <set>
#include <string>
#include <vector>

#include "generator/layout/atlas.h"
#include "generator/layout/material.h"
#include "generator/layout/phrase.h"

namespace portraits::layout {

/// A theme and the cities that work on it, by slug.
struct ThemeEntry {
    std::string name;
    std::set<std::string> members;
};

/// One theme of the index: a rule, the name with the number of its cities, a strip with a bar for every city of the atlas, and a
/// line for each member with its page. Divided only where
/// it is too long for what is left. The scribe and the atlas outlive the block.
FlowPtr theme_entry(const Scribe& scribe, const Atlas& atlas, ThemeEntry theme, const Words& words);

}  // namespace portraits::layout
