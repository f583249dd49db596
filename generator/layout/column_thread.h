#pragma once

#include <functional>
#include <span>
#include <string>
#include <vector>

#include "generator/layout/material.h"

namespace portraits::layout {

/// Sets the notes whose marks stand on a page, by their names, as wide as the page's text. Empty if there is nothing to set.
using NoteSetting = std::function<Placed(std::span<const std::string> names, Length width)>;

/// Columns that go on over pages, `next` being the height that each page after the first one offers; with 0 no page follows, and what
/// is too long is refused. All columns of all pages are broken at once, by total fit; the last page's have level feet. What a page
/// does not hold is its rest, which pages of the same width take. Notes stand on the foot of the page that has their mark, and take
/// their height from its columns.
BlockPtr column_thread(std::vector<FlowPtr> flows, ColumnForm form, Length next,
                       NoteSetting notes = {});

}  // namespace portraits::layout
