#pragma once

#include <vector>

#include "generator/text/paragraph.h"
#include "generator/text/paragraph_text.h"

namespace portraits::text {

/// Shapes the paragraph's tokens into its fragments: each token is cut where style or direction
/// changes. Returns the number of the first fragment of each token, and of the end.
std::vector<std::size_t> make_fragments(Paragraph& paragraph, const JoinedText& joined,
                                        const std::vector<Token>& tokens,
                                        const ParagraphStyle& style, const ParagraphTools& tools);

}  // namespace portraits::text
