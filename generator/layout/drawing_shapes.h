#pragma once

#include <string_view>
#include <vector>

#include "generator/design/design.h"
#include "generator/layout/burst.h"
#include "generator/layout/map_panel.h"
#include "generator/record/value.h"

namespace portraits::layout {

// What a template says of a drawing's measures, in millimetres; what it leaves out is as usual.

double measure_in(const record::Value& args, std::string_view argument, double usual);

/// `width`, `height`, `hub_x`, `hub_y`, `radius`, `bleed_left`, `bleed_right`, `bleed_foot`, `outset`.
PanelShape panel_shape_in(const record::Value& args, PanelShape usual = {});
/// The same for a panel that has no bleed unless one is named.
PanelShape trimmed_shape_in(const record::Value& args);

/// `hub_x`, `hub_y`, `radius`, `margin`.
BurstShape burst_shape_in(const record::Value& args);

/// `x`, `y`, `width`, `height`, from the top left of the trim; without an area if left out.
Rect rect_in(const record::Value& args);

/// The widths of the maps of the world that a design's templates ask for, each once.
std::vector<double> world_widths(const design::Design& design);

}  // namespace portraits::layout
