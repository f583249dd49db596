#pragma once

#include "generator/base/length.h"

namespace portraits::layout {

/// The baseline grid's line, three modules of 1.5 mm.
inline Length grid_line() { return Length::mm(4.5); }

/// A height rounded up to whole lines of the grid.
inline Length on_grid(Length height) {
    const std::int64_t line = grid_line().to_raw();
    return Length::raw((height.to_raw() + line - 1) / line * line);
}

}  // namespace portraits::layout
