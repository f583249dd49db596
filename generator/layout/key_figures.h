#pragma once

#include <vector>

#include "generator/layout/figure_grid.h"
#include "generator/layout/page_context.h"

namespace portraits::layout {

/// The figures of a list, each a `{value, unit, rounded, label}`.
std::vector<KeyFigure> key_figures_of(const record::Value& list, const PageContext& context);

/// What a template names for a grid of figures: `figure_style`, `words_style`, `before_style`,
/// `across`, `gutter`, `white`.
FigureGridForm figure_grid_form(const record::Value& args, const Scribe& scribe);

}  // namespace portraits::layout
