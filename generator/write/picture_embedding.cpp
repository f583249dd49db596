#include "generator/write/picture_embedding.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

#include "generator/write/compress.h"
#include "generator/write/exif.h"
#include "generator/write/jpeg_file.h"
#include "generator/write/picture_bytes.h"
#include "generator/write/png_file.h"
#include "generator/write/resample.h"

namespace portraits::write {
namespace {

const char* colour_space(std::size_t channels) {
    if (channels == 1) {
        return "DeviceGray";
    }
    return channels == 4 ? "DeviceCMYK" : "DeviceRGB";
}

Dict add_image(Objects& objects, std::string_view bytes, Filter filter, std::size_t width,
               std::size_t height, std::size_t channels) {
    Dict image = objects.stream(bytes, filter);
    image.name("Type", "XObject")
        .name("Subtype", "Image")
        .number("Width", static_cast<int>(width))
        .number("Height", static_cast<int>(height))
        .name("ColorSpace", colour_space(channels))
        .number("BitsPerComponent", 8);
    return image;
}

/// The stored width that shows the medium's resolution, or the picture's own where that is not much more.
std::size_t wanted_width(const ink::PictureFile& file, double width_pt, Medium medium) {
    constexpr double tolerated = 1.2;
    const double ppi = medium == Medium::Print ? 300 : 150;
    const double enough = std::max(1.0, std::ceil(width_pt / 72 * ppi));
    const double scale = enough / file.width;
    const bool on_its_side = orientation_of(file) > 4;
    const unsigned stored = on_its_side ? file.height : file.width;
    return scale * tolerated < 1 ? static_cast<std::size_t>(std::ceil(stored * scale)) : stored;
}

Pixels shrunk(Pixels pixels, std::size_t width) {
    if (pixels.width <= width) {
        return pixels;
    }
    const std::size_t height =
        std::max<std::size_t>(1, (pixels.height * width + pixels.width / 2) / pixels.width);
    return resample(pixels, width, height);
}

Dict embed_jpeg(Objects& objects, const ink::PictureFile& file, std::size_t width,
                ColourConversion& colours) {
    constexpr int quality = 90;  // a second generation that is not seen to be one
    const auto bytes = bytes_of(file);
    const JpegHeader header = read_jpeg_header(bytes);
    const std::string profile = embedded_profile(bytes);
    if (header.width <= width && colours.is_native(header.channels)) {
        Dict image = add_image(objects, {bytes.data(), bytes.size()}, Filter::Jpeg, header.width,
                               header.height, header.channels);
        if (header.inverted) {
            Array decode = image.array("Decode");
            for (int channel = 0; channel < 4; ++channel) {
                decode.number(1).number(0);
            }
        }
        return image;
    }
    const Pixels pixels = colours.convert(shrunk(decode_jpeg(bytes, width), width), profile);
    return add_image(objects, encode_jpeg(pixels, quality), Filter::Jpeg, pixels.width,
                     pixels.height, pixels.channels);
}

Dict embed_png(Objects& objects, const ink::PictureFile& file, std::size_t width,
               ColourConversion& colours) {
    const Pixels pixels = colours.convert(shrunk(decode_png(bytes_of(file)), width), {});
    const std::string_view bytes{reinterpret_cast<const char*>(pixels.samples.data()),
                                 pixels.samples.size()};
    return add_image(objects, deflated(bytes), Filter::Flate, pixels.width, pixels.height,
                     pixels.channels);
}

}  // namespace

Dict embed_picture(Objects& objects, const ink::PictureFile& file, double width, Medium medium,
                   ColourConversion& colours) {
    try {
        const std::size_t stored_width = wanted_width(file, width, medium);
        return is_jpeg(bytes_of(file)) ? embed_jpeg(objects, file, stored_width, colours)
                                       : embed_png(objects, file, stored_width, colours);
    } catch (const std::runtime_error& error) {
        throw std::runtime_error{fmt::format("{}: {}", file.path, error.what())};
    }
}

}  // namespace portraits::write
