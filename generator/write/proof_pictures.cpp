#include "generator/write/proof_pictures.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <utility>

#include "generator/write/jpeg_file.h"
#include "generator/write/picture_bytes.h"
#include "generator/write/png_file.h"
#include "generator/write/resample.h"

namespace portraits::write {
namespace {

/// Proofs show a press's inks as its profile says they look.
Pixels decoded(const ink::PictureFile& file, std::size_t width, ColourConversion& colours) {
    const auto bytes = bytes_of(file);
    if (!is_jpeg(bytes)) {
        PngPicture png = decode_png(bytes);
        return colours.convert(std::move(png.pixels), png.profile);
    }
    return colours.convert(decode_jpeg(bytes, width), read_jpeg_header(bytes).profile);
}

Pixels shrunk(Pixels pixels, std::size_t width) {
    if (pixels.width <= width) {
        return pixels;
    }
    const std::size_t height = std::max<std::size_t>(1, pixels.height * width / pixels.width);
    return resample(pixels, width, height);
}

SurfaceHandle surface_of(const Pixels& pixels) {
    SurfaceHandle surface{cairo_image_surface_create(
        CAIRO_FORMAT_RGB24, static_cast<int>(pixels.width), static_cast<int>(pixels.height))};
    cairo_surface_flush(surface.get());
    unsigned char* row = cairo_image_surface_get_data(surface.get());
    const std::uint8_t* from = pixels.samples.data();
    const std::size_t green = pixels.channels == 1 ? 0 : 1;
    for (std::size_t y = 0; y < pixels.height; ++y) {
        for (std::size_t x = 0; x < pixels.width; ++x) {
            const std::uint32_t value = static_cast<std::uint32_t>(from[0]) << 16U |
                                        static_cast<std::uint32_t>(from[green]) << 8U |
                                        from[2 * green];
            std::memcpy(row + 4 * x, &value, sizeof value);
            from += pixels.channels;
        }
        row += cairo_image_surface_get_stride(surface.get());
    }
    cairo_surface_mark_dirty(surface.get());
    return surface;
}

}  // namespace

void ProofPicture::paint(cairo_t* context) const {
    const double height = cairo_image_surface_get_height(surface_.get());
    // Out of y downwards, through the turn, and back again.
    cairo_matrix_t turn;
    cairo_matrix_init(&turn, turn_.a, turn_.b, turn_.c, turn_.d, turn_.e, turn_.f);
    cairo_save(context);
    cairo_translate(context, 0, 1);
    cairo_scale(context, 1, -1);
    cairo_transform(context, &turn);
    cairo_translate(context, 0, 1);
    cairo_scale(context, 1.0 / width(), -1.0 / height);
    cairo_set_source_surface(context, surface_.get(), 0, 0);
    cairo_pattern_set_extend(cairo_get_source(context), CAIRO_EXTEND_PAD);
    cairo_rectangle(context, 0, 0, width(), height);
    cairo_fill(context);
    cairo_restore(context);
}

const ProofPicture& ProofPictures::get(ink::PictureId picture, double width) {
    const auto& file = job_.pictures.at(static_cast<std::size_t>(picture));
    const int orientation = file.orientation;
    const double stored_share = orientation > 4 ? static_cast<double>(file.height) / file.width : 1;
    const auto wanted = static_cast<std::size_t>(std::ceil(std::max(1.0, width * stored_share)));
    Known& known = known_[picture];
    if (!known.picture || known.width != wanted) {
        known = {wanted, std::make_unique<ProofPicture>(
                             surface_of(shrunk(decoded(file, wanted, colours_), wanted)),
                             turn_upright(orientation))};
    }
    return *known.picture;
}

}  // namespace portraits::write
