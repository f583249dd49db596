#pragma once

#include <array>
#include <cstddef>

#include "tests/tools/specimen_canvas.h"

namespace portraits::specimen {

/// Red, green and blue, 0 to 255.
using Rgb = std::array<int, 3>;

/// A pixel with what stands behind it taken out: its own colour, and how much of the ground it covers.
struct Pixel {
    Rgb colour{};
    int alpha = 0;  ///< 0 to 255
};

Pixel pixel_of(const Canvas& canvas, std::size_t column, std::size_t row);
/// The pixel as it shows on white paper.
Rgb on_white(const Canvas& canvas, std::size_t column, std::size_t row);

/// The lightness of a colour in thousandths: ITU-R BT.601.
constexpr int light_of(Rgb rgb) { return rgb[0] * 299 + rgb[1] * 587 + rgb[2] * 114; }

}  // namespace portraits::specimen
