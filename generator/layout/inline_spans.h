#pragma once

#include <string_view>
#include <vector>

#include "generator/layout/references.h"
#include "generator/layout/scribe.h"

namespace portraits::layout {

/// Rich inlines as the typesetter takes them.
struct InlineSpans {
    /// The mark of a note: the node of its figure, and the destination that it is.
    struct NoteMark {
        ink::NodeId node{};
        ink::Destination place;
    };

    std::vector<text::Span> spans;
    std::vector<NoteMark> marks;
};

/// Spans in the style's faces, tagged below `paragraph`; links, references and words in another language get nodes of their own in
/// `into`. Without `references` a reference prints its name.
InlineSpans spans_of(const record::Inlines& inlines, const Style& style, std::string_view lang,
                     const References* references, ink::Fragment& into, ink::NodeId paragraph);

/// Gives set text the destinations of the notes' marks in it, each at the head of its line.
void place_marks(SetText& set, const Style& style, std::vector<InlineSpans::NoteMark> marks);

}  // namespace portraits::layout
