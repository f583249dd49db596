#pragma once

#include <string>
#include <string_view>

#include "generator/layout/block.h"
#include "generator/layout/scribe.h"

namespace portraits::layout {

/// A caption on whole lines of 4.5 mm: one line of type takes one, two take two.
SetText set_caption(const Scribe& scribe, std::string_view words, Length measure);

/// The caption alone as a block.
BlockPtr caption(const Scribe& scribe, std::string words);

}  // namespace portraits::layout
