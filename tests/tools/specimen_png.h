#pragma once

#include <filesystem>

#include "generator/base/result.h"
#include "tests/tools/specimen_canvas.h"

namespace portraits::specimen {

enum class PngColour { Rgb, RgbAlpha, Grey, GreyAlpha, Palette };

struct PngForm {
    PngColour colour = PngColour::Rgb;
    int depth = 8;  ///< bits a sample: 8 or 16; of a palette 8
    bool interlaced = false;
};

/// Without alpha on white. A palette holds the commonest colours, and the others take the nearest of them.
Result<void> write_png(const Canvas& canvas, const PngForm& form,
                       const std::filesystem::path& path);

/// Writes black and white alone, a bit a pixel, interlaced: tones become lines, thicker where it is darker.
Result<void> write_engraving(const Canvas& canvas, const std::filesystem::path& path);

}  // namespace portraits::specimen
