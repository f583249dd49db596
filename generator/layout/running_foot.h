#pragma once

#include <string>

#include "generator/layout/block.h"
#include "generator/layout/scribe.h"

namespace portraits::layout {

/// The running foot on the left, the folio on the right; either may be empty. Artifacts, for they say nothing of the page.
BlockPtr running_foot(const Scribe& scribe, std::string words, std::string folio);

}  // namespace portraits::layout
