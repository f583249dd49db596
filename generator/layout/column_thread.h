#pragma once

#include <vector>

#include "generator/layout/material.h"

namespace portraits::layout {

/// Columns that go on over pages, `next` being the height that each page after the first one offers. All columns of all pages are
/// broken at once, by total fit; the last page's have level feet. What a page does not hold is its rest, which pages of the same
/// width take.
BlockPtr column_thread(std::vector<FlowPtr> flows, ColumnForm form, Length next);

}  // namespace portraits::layout
