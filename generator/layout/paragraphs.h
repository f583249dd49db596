#pragma once

#include <vector>

#include "generator/record/rich_text.h"

namespace portraits::layout {

/// The paragraphs of a text in order, list items as paragraphs that begin with an en rule: for texts that are set without lists.
std::vector<record::Inlines> paragraphs_of(const record::RichText& text);

}  // namespace portraits::layout
