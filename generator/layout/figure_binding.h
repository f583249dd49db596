#pragma once

#include <string_view>

#include "generator/layout/block_binding.h"

namespace portraits::layout {

/// The place of a heading or figure that a spec gives a name: `name` as it stands, or `id` where the record has it.
ink::Destination place_named(const record::Value& spec, const PageContext& context,
                             std::string_view kind);

/// The kind `figure`: another block, `content`, with a number and a caption below, referred to as `{fig:…}`; `kind: tab` counts and
/// names tables. The caption is at the record's `caption` path or a layout's `label`, `left` mm from the edge.
BlockPtr bound_figure(const record::Value& spec, const PageContext& context, const MakeBlock& make);

}  // namespace portraits::layout
