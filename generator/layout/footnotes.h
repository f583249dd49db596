#pragma once

#include <span>
#include <string>

#include "generator/layout/block.h"
#include "generator/layout/page_context.h"

namespace portraits::layout {

/// The texts of a document's notes, a map by name; null if its layout has no notes.
record::Value note_texts(const Book& book);

/// The notes of a document's texts, in the style `note`: a short rule, then each note with its number before it.
class Footnotes {
public:
    explicit Footnotes(const PageContext& context);

    /// The notes of these names one below the other, with the white that parts them from the text above. What there is no text of is
    /// left out.
    [[nodiscard]] Placed set(std::span<const std::string> names, Length width) const;

private:
    Scribe scribe_;
    record::Value texts_;
    const References* references_;
};

}  // namespace portraits::layout
