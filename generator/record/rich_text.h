#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "generator/base/diagnostic.h"
#include "generator/record/value.h"

namespace portraits::record {

/// A stretch of text in one emphasis.
struct Inline {
    std::string text;  ///< UTF-8; a hard line break is U+2028
    bool emphasis = false;
    bool strong = false;
    std::string uri;   ///< of a link
    std::string lang;  ///< of a span in another language, `[text]{lang=ko}`; empty: the record's
    SourceMark mark;
    /// What it refers to instead of saying words: `fig:growth` for `{fig:growth}`, `note:1` for
    /// `[^1]`. Without text until the document is laid out.
    std::string reference;
};

using Inlines = std::vector<Inline>;

struct RichBlock;

struct RichParagraph {
    Inlines text;
};

struct ListItem {
    std::vector<RichBlock> blocks;  ///< a paragraph first, if any; nested lists after it
};

struct RichList {
    bool ordered = false;
    int start = 1;
    std::vector<ListItem> items;
};

struct RichBlock {
    std::variant<RichParagraph, RichList> content;
};

/// A text of a record, read from the subset of CommonMark that the format allows.
struct RichText {
    std::vector<RichBlock> blocks;

    [[nodiscard]] bool empty() const { return blocks.empty(); }
};

/// Reads a text. Raw HTML, images, headings, code, tables and quotations are errors at their line.
RichText parse_markdown(const Value& value, Diagnostics& diagnostics);

/// The words alone, paragraphs and items separated by newlines.
std::string plain_text(const RichText& text);

}  // namespace portraits::record
