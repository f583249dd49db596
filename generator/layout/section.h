#pragma once

#include <string>

#include "generator/layout/material.h"
#include "generator/layout/rich_flow.h"
#include "generator/layout/scribe.h"
#include "generator/record/rich_text.h"

namespace portraits::layout {

/// A rule in the accent colour, a head, the text. The head stays with the text. Sections that stand one under the other are 4.5 mm apart.
FlowPtr section(const Scribe& scribe, std::string head, record::RichText text,
                RichStyles styles = {});

}  // namespace portraits::layout
