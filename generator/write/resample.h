#pragma once

#include "generator/write/pixels.h"

namespace portraits::write {

/// Makes a picture smaller with a Catmull-Rom filter as wide as the step, rows after columns: sharp, without moiré.
Pixels resample(const Pixels& source, std::size_t width, std::size_t height);

}  // namespace portraits::write
