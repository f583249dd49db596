#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "generator/layout/scribe.h"
#include "generator/record/edition.h"
#include "generator/text/hyphenator.h"
#include "generator/text/paragraph.h"
#include "generator/text/paragraph_setter.h"

namespace portraits::tests {

/// A paragraph as the columns of a portrait have it.
struct ColumnParagraph {
    std::string where;  ///< `goyang plan: The city of…`
    std::vector<text::Span> spans;
    text::ParagraphStyle style;
    Length measure;
};

/// A paragraph that has been set, with what the breaker was given and what it found.
struct SetParagraph {
    text::Broken lines;
    std::vector<text::knuth_plass::Item> items;
    text::knuth_plass::Breaks breaks;
    text::knuth_plass::Rules rules;
};

/// Sets the texts of an edition's portraits paragraph by paragraph, so that each can be looked at by itself.
class ParagraphBench {
public:
    ParagraphBench(const std::filesystem::path& edition, const std::filesystem::path& layouts);

    [[nodiscard]] const std::vector<record::City>& cities() const { return edition_.cities; }
    /// The paragraphs and items of a city's sections, with the levers of its page.
    [[nodiscard]] std::vector<ColumnParagraph> paragraphs(const record::City& city,
                                                          const layout::Tightness& levers) const;
    [[nodiscard]] SetParagraph set(const ColumnParagraph& paragraph) const;

private:
    Diagnostics diagnostics_;
    record::Edition edition_;
    design::Design design_;
    text::FontLibrary fonts_;
    layout::StyleBook book_;
    text::Typesetter setter_;
    text::Shaper shaper_;
    text::Hyphenator hyphenator_;
    text::BreakFinder finder_;
    text::LineMaker lines_;
};

}  // namespace portraits::tests
