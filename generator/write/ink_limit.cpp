// Too much ink does not dry: it sets off on the next sheet. What counts is an area, for a dot dries at once; the Ghent Workgroup
// takes the mean of a square of 15 mm.

#include "generator/write/ink_limit.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

#include "generator/write/jpeg_file.h"
#include "generator/write/picture_bytes.h"

namespace portraits::write {
namespace {

int percent(double cover) { return static_cast<int>(std::lround(cover * 100)); }

/// Sums over all rectangles that begin at the top left corner, so that any rectangle's sum is four look-ups (Crow, 1984).
class SummedArea {
public:
    explicit SummedArea(const Pixels& inks)
        : columns_{inks.width + 1}, sums_(columns_ * (inks.height + 1)) {
        const std::uint8_t* pixel = inks.samples.data();
        for (std::size_t y = 0; y < inks.height; ++y) {
            double row = 0;
            for (std::size_t x = 0; x < inks.width; ++x, pixel += inks.channels) {
                row += std::accumulate(pixel, pixel + inks.channels, 0) / 255.0;
                sums_[(y + 1) * columns_ + x + 1] = sums_[y * columns_ + x + 1] + row;
            }
        }
    }

    [[nodiscard]] double mean(std::size_t x, std::size_t y, std::size_t width,
                              std::size_t height) const {
        const double sum =
            at(x + width, y + height) - at(x, y + height) - at(x + width, y) + at(x, y);
        return sum / static_cast<double>(width * height);
    }

private:
    [[nodiscard]] double at(std::size_t x, std::size_t y) const { return sums_[y * columns_ + x]; }

    std::size_t columns_;
    std::vector<double> sums_;
};

}  // namespace

void check_swatches(const ink::Palette& palette, const OutputCondition& press,
                    Diagnostics& diagnostics) {
    for (const ink::Swatch& swatch : palette) {
        const double cover = std::accumulate(swatch.cmyk.begin(), swatch.cmyk.end(), 0.0);
        if (percent(cover) > percent(press.ink_limit)) {
            diagnostics.warning(
                {},
                fmt::format("the colour {} holds {} % of ink, and the press takes {} %",
                            swatch.name, percent(cover), percent(press.ink_limit)),
                fmt::format("the press is {}", press.says), "ink-limit");
        }
    }
}

double greatest_mean_cover(const Pixels& inks, std::size_t side) {
    const SummedArea sums{inks};
    const std::size_t width = std::clamp<std::size_t>(side, 1, inks.width);
    const std::size_t height = std::clamp<std::size_t>(side, 1, inks.height);
    double greatest = 0;
    for (std::size_t y = 0; y + height <= inks.height; ++y) {
        for (std::size_t x = 0; x + width <= inks.width; ++x) {
            greatest = std::max(greatest, sums.mean(x, y, width, height));
        }
    }
    return greatest;
}

void check_picture_ink(const ink::PictureFile& file, double width, ColourConversion& colours,
                       const OutputCondition& press, Diagnostics& diagnostics) {
    const auto bytes = bytes_of(file);
    if (!is_jpeg(bytes)) {
        return;
    }
    const JpegHeader header = read_jpeg_header(bytes);
    if (header.components != 4 || !colours.is_native(4, header.profile)) {
        return;
    }
    // An eighth of the pixels each way is decoded at little cost and moves no mean.
    const Pixels inks = decode_jpeg(bytes, 1);
    const auto shown = static_cast<double>(file.orientation > 4 ? inks.height : inks.width);
    const double side = Length::mm(15).to_pt() / width * shown;
    const double cover = greatest_mean_cover(inks, static_cast<std::size_t>(std::lround(side)));
    if (percent(cover) > percent(press.ink_limit)) {
        diagnostics.warning(
            file.mark,
            fmt::format("{} holds {} % of ink in a square of 15 mm, and the press takes {} %",
                        file.path, percent(cover), percent(press.ink_limit)),
            "send it in RGB, or separated for this press", "ink-limit");
    }
}

}  // namespace portraits::write
