#pragma once

#include <string>

#include "generator/layout/block.h"
#include "generator/layout/scribe.h"

namespace portraits::layout {

/// A portrait's title: one line of 16.5 to 13.5 pt, else two lines of 13.5 pt that begin 2 mm above the block's place.
BlockPtr headline(const Scribe& scribe, std::string words);

}  // namespace portraits::layout
