#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstring>
#include <stdexcept>

#include "generator/write/cairo_handles.h"
#include "generator/write/png_file.h"
#include "generator/write/proof.h"

namespace portraits::write {
namespace {

std::uint32_t packed_pixel(const ProofImage& image, int x, int y) {
    cairo_surface_t* surface = image.surface().handle.get();
    const unsigned char* row =
        cairo_image_surface_get_data(surface) +
        static_cast<std::ptrdiff_t>(y) * cairo_image_surface_get_stride(surface);
    std::uint32_t value = 0;
    std::memcpy(&value, row + static_cast<std::ptrdiff_t>(x) * 4, sizeof value);
    return value;
}

}  // namespace

ProofImage::ProofImage(int width, int height)
    : surface_{std::make_unique<Surface>(
          cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height))} {
    if (cairo_surface_status(surface_->handle.get()) != CAIRO_STATUS_SUCCESS) {
        throw std::runtime_error{
            fmt::format("cannot make an image of {} × {} pixels", width, height)};
    }
    const ContextHandle paper{cairo_create(surface_->handle.get())};
    cairo_set_source_rgb(paper.get(), 1, 1, 1);
    cairo_paint(paper.get());
}

ProofImage::~ProofImage() = default;
ProofImage::ProofImage(ProofImage&&) noexcept = default;
ProofImage& ProofImage::operator=(ProofImage&&) noexcept = default;

int ProofImage::width() const { return cairo_image_surface_get_width(surface_->handle.get()); }

int ProofImage::height() const { return cairo_image_surface_get_height(surface_->handle.get()); }

std::array<std::uint8_t, 3> ProofImage::pixel(int x, int y) const {
    const std::uint32_t value = packed_pixel(*this, x, y);
    return {static_cast<std::uint8_t>(value >> 16U), static_cast<std::uint8_t>(value >> 8U),
            static_cast<std::uint8_t>(value)};
}

std::string ProofImage::to_png() const {
    Pixels pixels{static_cast<std::size_t>(width()), static_cast<std::size_t>(height()), 3, {}};
    pixels.samples.reserve(pixels.width * pixels.height * 3);
    for (int y = 0; y < height(); ++y) {
        for (int x = 0; x < width(); ++x) {
            const auto rgb = pixel(x, y);
            pixels.samples.insert(pixels.samples.end(), rgb.begin(), rgb.end());
        }
    }
    return encode_png(pixels);
}

ProofImage contact_sheet(const std::vector<ProofImage>& pages, int columns, int width, Side start) {
    constexpr int gap = 12;
    const int count = static_cast<int>(pages.size());
    const int across = std::clamp(columns, 1, std::max(count, 1));
    const int rows = (count + across - 1) / across;
    int row_height = 1;
    for (const ProofImage& page : pages) {
        row_height = std::max(row_height, page.height() * width / page.width());
    }
    ProofImage sheet{across * (width + gap) + gap, rows * (row_height + gap) + gap};
    const ContextHandle context{cairo_create(sheet.surface().handle.get())};
    cairo_set_source_rgb(context.get(), 0.85, 0.85, 0.85);
    cairo_paint(context.get());
    for (int i = 0; i < count; ++i) {
        const ProofImage& page = pages[static_cast<std::size_t>(i)];
        const double scale = static_cast<double>(width) / page.width();
        cairo_save(context.get());
        const int place = i % across;
        const int column = start == Side::Right ? across - 1 - place : place;
        const int row = i / across;
        cairo_translate(context.get(), gap + column * (width + gap),
                        gap + row * (row_height + gap));
        cairo_scale(context.get(), scale, scale);
        cairo_set_source_surface(context.get(), page.surface().handle.get(), 0, 0);
        cairo_pattern_set_filter(cairo_get_source(context.get()), CAIRO_FILTER_BEST);
        cairo_paint(context.get());
        cairo_restore(context.get());
    }
    return sheet;
}

}  // namespace portraits::write
