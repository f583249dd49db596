#pragma once

#include <string>

#include "generator/layout/material.h"

namespace portraits::layout {

/// The block, which tells what it makes of a record's field: how much of the page it takes, how many words, and whether a line of
/// it stands out at the side.
BlockPtr of_field(std::string field, BlockPtr block);

/// The same for a text in columns.
FlowPtr of_field(std::string field, FlowPtr flow);

}  // namespace portraits::layout
