#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "generator/text/paragraph.h"
#include "generator/text/paragraph_text.h"

namespace portraits::text {

/// A place within a word where a line may end.
struct Cut {
    Place place;
    double penalty = 0;
    bool flagged = false;  ///< the line ends in a hyphen
};

/// Finds where words may be cut: at their own signs, and where they have none by hyphenation.
class CutFinder {
public:
    CutFinder(const Paragraph& paragraph, const ParagraphStyle& style, const ParagraphTools& tools)
        : paragraph_{paragraph}, style_{style}, tools_{tools} {}

    /// The cuts of a word in order; `fragments` are those of the word. Good until the next call.
    std::span<const Cut> find(std::span<const Fragment> fragments, const Token& token);

private:
    void hyphenate(std::span<const Fragment> fragments);
    void add(std::uint32_t at, BreakKind kind);
    void keep_two_at_end();

    const Paragraph& paragraph_;
    const ParagraphStyle& style_;
    const ParagraphTools& tools_;
    std::vector<Cut> cuts_;
};

}  // namespace portraits::text
