#pragma once

#include "tests/tools/specimen_canvas.h"

namespace portraits::specimen {

// Each has a lamp at the focal point that its record names. 1,600 pixels are 135 mm at 300 dots an inch.

/// A lighthouse before a town, 1600 × 1067; the lamp at 0.34, 0.30.
Canvas harbour();

/// A clock tower by a mountain lake, taller than wide, 1600 × 2133; the lit face at 0.60, 0.40.
Canvas lake();

/// A village street without a sky, 960 × 640; the lamp at 0.40, 0.36.
Canvas street();

enum class Sky { Painted, Open };

/// A tower on a terraced hillside, 1600 × 1067 times the scale; the lit window at 0.64, 0.30. An open sky is see-through.
Canvas terraces(double scale = 1, Sky sky = Sky::Painted);

}  // namespace portraits::specimen
