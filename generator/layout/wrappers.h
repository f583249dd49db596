#pragma once

#include <string>
#include <vector>

#include "generator/layout/block.h"
#include "generator/layout/material.h"

namespace portraits::layout {

/// White of a fixed height.
BlockPtr space(Length height);

/// What follows goes on on the next page.
BlockPtr page_break();

/// The block, on pages of these variants only.
BlockPtr only_in(std::vector<std::string> variants, BlockPtr block);

/// The block, unless copyfitting has switched the lever on.
BlockPtr dropped_by(std::string lever, BlockPtr block);

/// The block, once copyfitting has switched the lever on.
BlockPtr brought_by(std::string lever, BlockPtr block);

/// One of two texts: the second once copyfitting has switched the lever on.
FlowPtr switched_by(std::string lever, FlowPtr off, FlowPtr on);

}  // namespace portraits::layout
