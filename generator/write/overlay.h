#pragma once

#include <cairo.h>

#include <array>

#include "generator/write/proof.h"

namespace portraits::write {

/// What does not fit is shown in this colour.
inline constexpr std::array<double, 3> alarm{0.85, 0.05, 0.15};

/// Draws lines, baselines and frames over a page. The context's unit is the point, its origin the trim's corner.
void draw_overlay(cairo_t* context, const ink::Page& page, const Grid& grid);

/// Marks the frames whose text does not fit.
void draw_overset_frames(cairo_t* context, const ink::Page& page);

}  // namespace portraits::write
