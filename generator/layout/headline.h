#pragma once

#include <string>

#include "generator/layout/block.h"
#include "generator/layout/scribe.h"

namespace portraits::layout {

/// A portrait's title. Levers: those of the style `headline`, for a single line; `headline lines`, which at 2 sets two lines of
/// 13.5 pt that begin 2 mm above the block's place.
BlockPtr headline(const Scribe& scribe, std::string words);

}  // namespace portraits::layout
