#pragma once

#include "generator/layout/block.h"

namespace portraits::layout {

/// The block, placed anew only where the width or a lever that it has asked for is another than before: copyfitting tries many
/// candidates, and most move nothing in most blocks. What fits is taken to stand alike at any greater height that is offered.
/// One thread at a time.
BlockPtr remembered(BlockPtr block);

}  // namespace portraits::layout
