#include "tests/tools/specimen_pixels.h"

#include <cstdint>

namespace portraits::specimen {
namespace {

/// Alpha, red, green and blue from the upper byte down, the colours as much as they cover.
std::uint32_t premultiplied(const Canvas& canvas, std::size_t column, std::size_t row) {
    cairo_surface_t* surface = canvas.pixels();
    const auto stride = static_cast<std::size_t>(cairo_image_surface_get_stride(surface)) / 4;
    return reinterpret_cast<const std::uint32_t*>(
        cairo_image_surface_get_data(surface))[stride * row + column];
}

int part(std::uint32_t pixel, unsigned shift) { return static_cast<int>((pixel >> shift) & 0xFFU); }

}  // namespace

Pixel pixel_of(const Canvas& canvas, std::size_t column, std::size_t row) {
    const std::uint32_t pixel = premultiplied(canvas, column, row);
    const int alpha = part(pixel, 24);
    const auto own = [&](unsigned shift) {
        return alpha == 0 ? 0 : (part(pixel, shift) * 255 + alpha / 2) / alpha;
    };
    return {{own(16), own(8), own(0)}, alpha};
}

Rgb on_white(const Canvas& canvas, std::size_t column, std::size_t row) {
    const std::uint32_t pixel = premultiplied(canvas, column, row);
    const int paper = 255 - part(pixel, 24);
    return {part(pixel, 16) + paper, part(pixel, 8) + paper, part(pixel, 0) + paper};
}

}  // namespace portraits::specimen
