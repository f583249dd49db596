#pragma once

#include <string>
#include <string_view>

#include "generator/layout/block.h"
#include "generator/layout/scribe.h"

namespace portraits::layout {

/// A line in small capitals: the kind of a page. `style` names the design's style.
BlockPtr label_line(const Scribe& scribe, std::string words, std::string style = "label");

/// What the head of a rail block takes: rule, label and the white below it.
constexpr double rail_head_mm = 6;

/// The head of a rail block: a rule on the line boundary and the label under it, in a node H2: it is no part of the section that comes before.
ink::Fragment rail_head(const Scribe& scribe, std::string_view label, Length width);

}  // namespace portraits::layout
