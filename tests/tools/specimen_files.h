#pragma once

#include <filesystem>

#include "generator/base/result.h"
#include "tests/tools/specimen_canvas.h"

namespace portraits::specimen {

enum class JpegColour {
    Rgb,
    Grey,
    Cmyk,  ///< as Adobe's programs write it: inverted, in YCCK, with an Adobe marker
};

/// Writes at 300 dots an inch, on white.
Result<void> write_jpeg(const Canvas& canvas, JpegColour colour, const std::filesystem::path& path);

/// Writes red, green, blue and alpha.
Result<void> write_png(const Canvas& canvas, const std::filesystem::path& path);

}  // namespace portraits::specimen
