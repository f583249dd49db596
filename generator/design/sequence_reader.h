#pragma once

#include <vector>

#include "generator/design/design.h"

namespace portraits::design {

/// Reads the order of the pages and the sides of a folded sheet, which their schema has let through.
std::vector<SequenceEntry> read_sequence(const record::Value& list);
std::vector<FoldedSide> read_folded(const record::Value& list);

}  // namespace portraits::design
