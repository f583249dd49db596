#pragma once

#include "generator/text/line_maker.h"
#include "generator/text/paragraph.h"

namespace portraits::text {

/// What the breaker is to keep to.
knuth_plass::Rules rules_of(const ParagraphStyle& style);

/// Breaks a paragraph by total fit and sets its lines. Widths that the paragraph only estimates are
/// repaired in it.
Broken break_and_set(Paragraph& paragraph, const ParagraphStyle& style, Length measure,
                     const LineMaker& lines);

}  // namespace portraits::text
