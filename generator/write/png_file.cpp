#include "generator/write/png_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <new>
#include <vector>

#include "generator/write/colour_profile.h"
#include "generator/write/png_reader.h"

namespace portraits::write {
namespace {

struct Layout {
    std::size_t width = 0, height = 0, row_bytes = 0, channels = 0;
};

/// After the transformations asked for so far.
Layout layout_of(PngReader& reader) {
    Layout layout;
    reader.step([&](png_structp png, png_infop info) {
        png_set_interlace_handling(png);
        png_read_update_info(png, info);
        layout = {png_get_image_width(png, info), png_get_image_height(png, info),
                  png_get_rowbytes(png, info), png_get_channels(png, info)};
    });
    return layout;
}

/// All rows, one after the other.
void read_rows(PngReader& reader, const Layout& layout, unsigned char* to) {
    std::vector<png_bytep> rows(layout.height);
    for (std::size_t y = 0; y < layout.height; ++y) {
        rows[y] = to + y * layout.row_bytes;
    }
    reader.step([&rows](png_structp png, png_infop) {
        png_read_image(png, rows.data());
        png_read_end(png, nullptr);
    });
}

/// Grey or colour of 8 bits, palettes written out, with or without alpha.
void ask_for_bytes(png_structp png, png_infop info) {
    png_set_expand(png);  // palettes, fewer than 8 bits, a transparent colour
    if (png_get_bit_depth(png, info) == 16) {
        png_set_scale_16(png);
    }
}

/// Laid on white, in the values that the file has: as browsers do, and as whoever made it saw it.
Pixels on_white(const Layout& layout, const std::vector<unsigned char>& samples) {
    const std::size_t colours = layout.channels - 1;
    Pixels pixels{layout.width, layout.height, colours, {}};
    pixels.samples.reserve(layout.width * layout.height * colours);
    for (std::size_t at = 0; at < samples.size(); at += layout.channels) {
        const unsigned cover = samples[at + colours];
        for (std::size_t c = 0; c < colours; ++c) {
            const unsigned sum = samples[at + c] * cover + 255 * (255 - cover);
            pixels.samples.push_back(static_cast<std::uint8_t>((sum + 127) / 255));
        }
    }
    return pixels;
}

/// The profile that stands in the file.
std::string embedded_profile(PngReader& reader) {
    png_bytep profile = nullptr;
    png_uint_32 size = 0;
    reader.step([&](png_structp png, png_infop info) {
        png_charp name = nullptr;
        int compression = 0;
        if (png_get_iCCP(png, info, &name, &compression, &profile, &size) == 0) {
            size = 0;
        }
    });
    return {reinterpret_cast<const char*>(profile), size};
}

/// Files of before ICC profiles say by a gamma and four chromaticities what their colours are; the sRGB chunk outranks both.
std::string profile_of(PngReader& reader) {
    std::string profile = embedded_profile(reader);
    RgbSpace space = srgb_space();
    bool told = false;
    reader.step([&](png_structp png, png_infop info) {
        double gamma = 0;
        if (png_get_valid(png, info, PNG_INFO_sRGB) != 0 || png_get_gAMA(png, info, &gamma) == 0 ||
            gamma <= 0) {
            return;
        }
        space.gamma = 1 / gamma;
        auto& [white, red, green, blue] = space.chromaticities;
        png_get_cHRM(png, info, &white.x, &white.y, &red.x, &red.y, &green.x, &green.y, &blue.x,
                     &blue.y);
        told = true;
    });
    if (!profile.empty() || !told || is_nearly_srgb(space)) {
        return profile;
    }
    return profile_of_space(space);
}

}  // namespace

PngPicture decode_png(std::span<const char> bytes) {
    PngReader reader{bytes};
    reader.step([](png_structp png, png_infop info) {
        png_read_info(png, info);
        ask_for_bytes(png, info);
    });
    PngPicture picture{{}, profile_of(reader)};
    const Layout layout = layout_of(reader);
    std::vector<unsigned char> samples(layout.row_bytes * layout.height);
    read_rows(reader, layout, samples.data());
    const bool has_alpha = layout.channels == 2 || layout.channels == 4;
    picture.pixels = has_alpha
                         ? on_white(layout, samples)
                         : Pixels{layout.width, layout.height, layout.channels, std::move(samples)};
    return picture;
}

std::optional<Bilevel> decode_bilevel_png(std::span<const char> bytes) {
    PngReader reader{bytes};
    bool bilevel = false;
    reader.step([&bilevel](png_structp png, png_infop info) {
        png_read_info(png, info);
        bilevel = png_get_bit_depth(png, info) == 1 &&
                  png_get_color_type(png, info) == PNG_COLOR_TYPE_GRAY &&
                  png_get_valid(png, info, PNG_INFO_tRNS) == 0;
    });
    if (!bilevel) {
        return std::nullopt;
    }
    const Layout layout = layout_of(reader);
    Bilevel picture{layout.width, layout.height, std::string(layout.row_bytes * layout.height, 0)};
    read_rows(reader, layout, reinterpret_cast<unsigned char*>(picture.rows.data()));
    return picture;
}

std::string encode_png(const Pixels& pixels) {
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = static_cast<png_uint_32>(pixels.width);
    image.height = static_cast<png_uint_32>(pixels.height);
    image.format = PNG_FORMAT_RGB;
    image.flags = PNG_IMAGE_FLAG_FAST;
    png_alloc_size_t size = PNG_IMAGE_PNG_SIZE_MAX(image);
    std::string out(size, '\0');
    const int written =
        png_image_write_to_memory(&image, out.data(), &size, 0, pixels.samples.data(), 0, nullptr);
    png_image_free(&image);
    if (written == 0) {
        throw std::runtime_error{"a picture could not be written"};
    }
    out.resize(size);
    return out;
}

}  // namespace portraits::write
