#pragma once

#include <string>

#include "generator/layout/block.h"
#include "generator/layout/scribe.h"
#include "generator/record/rich_text.h"

namespace portraits::layout {

/// Who publishes, under which terms: small paragraphs under a label.
BlockPtr imprint(const Scribe& scribe, std::string label, const record::RichText& text);

}  // namespace portraits::layout
