#pragma once

#include <vector>

#include "generator/text/paragraph.h"
#include "generator/text/paragraph_text.h"

namespace portraits::text {

/// Makes the breaker's items of a paragraph that has its fragments; `first_fragment` is what
/// `make_fragments` returned.
///
/// Widths at hyphens are estimates: the hyphen's own width, and the word's cut by its clusters.
/// Setting the line shapes its parts anew, and repairs an estimate that was too small.
void make_items(Paragraph& paragraph, const std::vector<Token>& tokens,
                const std::vector<std::size_t>& first_fragment, const ParagraphStyle& style,
                const ParagraphTools& tools);

}  // namespace portraits::text
