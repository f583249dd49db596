#pragma once

#include "generator/layout/block_binding.h"

namespace portraits::layout {

/// The kind of what begins a column in a flow.
inline constexpr std::string_view column_break_kind = "column break";

/// The kind `flow`: texts and other blocks in `columns` with a `gutter`, which go on over the pages that continue theirs; notes stand
/// at the foot of the page that has their mark. `blocks` lists what flows:
///
///     {block: body, field: text, style: body}
///     {block: person, record: people.0, white: 4.5, keep: true}   white above it; keep: with what follows
///     {block: column break}
///     {each: cases, between: column break, accent: region, blocks: [...]}   a group, for each item of a list
BlockPtr bound_flow(const record::Value& spec, const PageContext& context, const MakeBlock& make);

}  // namespace portraits::layout
