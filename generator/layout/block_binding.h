#pragma once

#include <functional>

#include "generator/layout/block.h"
#include "generator/layout/page_context.h"

namespace portraits::layout {

/// Makes a block of a kind in a context; null if there is nothing to show.
using MakeBlock = std::function<BlockPtr(const record::Value& spec, const PageContext& context)>;

/// The context that a frame or a block asks for: `record` is where its fields begin, `accent` the
/// swatch of its colours. The same one if it asks for neither.
PageContext bound_context(const record::Value& spec, const PageContext& context);

/// Blocks made in that context, which lives as long as they do. Where the text is in another
/// language than the page's, a division says so.
BlockPtr bound(const record::Value& spec, const PageContext& context, const MakeBlock& make);

/// With `each`, a dotted path: a block for every item of the list there, one below the other,
/// `white` mm between them.
BlockPtr bound_each(const record::Value& spec, const PageContext& context, const MakeBlock& make);

/// The kind `pairs`: blocks from two records side by side. `records` are the records' paths,
/// `pairs` the blocks; one with `each` is a pair for every item of its list.
BlockPtr bound_pairs(const record::Value& spec, const PageContext& context, const MakeBlock& make);

/// The kind `row`: its `blocks` side by side in `columns` of one width with a `gutter` between them, in further rows where they are
/// more. Those that have nothing to show leave no gap.
BlockPtr bound_row(const record::Value& spec, const PageContext& context, const MakeBlock& make);

}  // namespace portraits::layout
