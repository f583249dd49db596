#pragma once

#include <memory>

#include "generator/ink/fragment.h"
#include "generator/layout/block.h"

namespace portraits::layout {

/// The block with its structure inside of a node: a division in another language, a quotation.
BlockPtr enclosed(ink::Node node, BlockPtr block);

/// The block, with something that lives as long as it does: what it was made from.
BlockPtr kept_with(std::shared_ptr<const void> kept, BlockPtr block);

}  // namespace portraits::layout
