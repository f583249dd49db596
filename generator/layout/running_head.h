#pragma once

#include <string>

#include "generator/layout/block.h"
#include "generator/layout/scribe.h"

namespace portraits::layout {

/// The heading that a page belongs to, at the head of the page. An artifact, for the heading itself says it.
BlockPtr running_head(const Scribe& scribe, std::string style, std::string words);

}  // namespace portraits::layout
