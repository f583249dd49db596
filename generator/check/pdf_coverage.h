#pragma once

#include <functional>

#include "generator/check/pdf_path.h"

namespace portraits::check::pdf {

/// A grid of square cells over a page.
struct Grid {
    Vec2 origin;  ///< its lower left corner
    double cell = 1;
    int columns = 0, rows = 0;

    static Grid over(const Box& box, double cell);
    [[nodiscard]] Box box_of(int column, int row) const;
};

/// Called with a cell and the share of it that is covered, 0..1.
using CoverageSink = std::function<void(int column, int row, double share)>;

/// How much of each cell an outline covers, within `clip`. Exact across, by four lines a cell downwards.
void cover(const Grid& grid, const Outline& outline, const Box& clip, const CoverageSink& sink);

/// The outline of a stroke: a strip for each chord, joins and caps left out.
Outline strips(const Outline& path, double width);

}  // namespace portraits::check::pdf
