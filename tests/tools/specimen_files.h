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

/// How the camera was held.
enum class Held {
    Upright,
    OnItsSide,  ///< the pixels are stored turned, in several scans, and Exif says so
};

/// Writes at 300 dots an inch, on white.
Result<void> write_jpeg(const Canvas& canvas, JpegColour colour, const std::filesystem::path& path,
                        Held held = Held::Upright);

/// Writes red, green, blue and alpha.
Result<void> write_png(const Canvas& canvas, const std::filesystem::path& path);

/// Writes black and white alone, a bit a pixel, interlaced: tones become lines, thicker where it is darker.
Result<void> write_engraving(const Canvas& canvas, const std::filesystem::path& path);

}  // namespace portraits::specimen
