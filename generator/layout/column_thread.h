#pragma once

#include <vector>

#include "generator/layout/material.h"

namespace portraits::layout {

/// Columns that go on over pages: with level feet where all of it fits one page, else each column filled in turn, and what is left
/// over is the rest.
BlockPtr column_thread(std::vector<FlowPtr> flows, int columns, Length gutter);

}  // namespace portraits::layout
