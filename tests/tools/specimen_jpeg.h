#pragma once

#include <filesystem>

#include "generator/base/result.h"
#include "tests/tools/specimen_canvas.h"

namespace portraits::specimen {

enum class JpegColour {
    Rgb,
    Grey,
    Cmyk,  ///< as Adobe's programs write it: inverted, with an Adobe marker
    Ycck,  ///< the same with the colours turned into lightness and two differences
};

/// How the pixels are sent: row by row, or the whole picture in several scans.
enum class Scans { Baseline, Progressive };

/// How the camera was held.
enum class Held {
    Upright,
    OnItsSide,  ///< the pixels are stored turned, and Exif says so
};

struct JpegForm {
    JpegColour colour = JpegColour::Rgb;
    Scans scans = Scans::Baseline;
    Held held = Held::Upright;
};

/// Writes at 300 dots an inch, on white.
Result<void> write_jpeg(const Canvas& canvas, const JpegForm& form,
                        const std::filesystem::path& path);

}  // namespace portraits::specimen
