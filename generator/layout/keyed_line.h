#pragma once

#include <string>

#include "generator/layout/block.h"
#include "generator/layout/scribe.h"

namespace portraits::layout {

/// What a line of an address says, and where that is found.
struct KeyedWords {
    std::string key, value;
    std::string uri;  ///< of a link; may be empty
};

/// A key and its value, the value in a column of its own, `left` from the line's start.
BlockPtr keyed_line(const Scribe& scribe, KeyedWords words, std::string key_style,
                    std::string value_style, Length left);

}  // namespace portraits::layout
