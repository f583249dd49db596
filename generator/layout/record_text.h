#pragma once

#include <string>
#include <string_view>

#include "generator/layout/page_context.h"
#include "generator/record/rich_text.h"

namespace portraits::layout {

/// The text at a dotted path of the record; a list of texts is one text, its items one after the
/// other.
record::RichText rich_text_at(const PageContext& context, std::string_view path);

/// The list of texts at a path as the items of a bulleted list.
record::RichText bullets_at(const PageContext& context, std::string_view path);

/// The words of a block: a label of the layout, or a value of the record.
std::string words_of(const record::Value& args, const PageContext& context);

/// What a `{text, kind}` says, in the quotation marks of its language unless it is `reported`.
std::string quoted_words(const record::Value& quote, const PageContext& context);

}  // namespace portraits::layout
