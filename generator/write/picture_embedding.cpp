#include "generator/write/picture_embedding.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

#include "generator/write/compress.h"
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

Dict begin_image(Objects& objects, std::size_t width, std::size_t height, std::size_t channels,
                 int bits = 8) {
    Dict image = objects.dict();
    image.name("Type", "XObject")
        .name("Subtype", "Image")
        .number("Width", static_cast<int>(width))
        .number("Height", static_cast<int>(height))
        .name("ColorSpace", colour_space(channels))
        .number("BitsPerComponent", bits);
    return image;
}

/// The stored width that shows the medium's resolution, or the picture's own where that is not much more.
std::size_t wanted_width(const ink::PictureFile& file, double width_pt, Medium medium) {
    constexpr double tolerated = 1.2;
    const double ppi = medium == Medium::Print ? 300 : 150;
    const double enough = std::max(1.0, std::ceil(width_pt / 72 * ppi));
    const double scale = enough / file.width;
    const unsigned stored = file.orientation > 4 ? file.height : file.width;
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

/// The file as it came, but for its remarks.
Dict embed_as_it_is(Objects& objects, std::span<const char> bytes, const JpegHeader& header) {
    Dict image = begin_image(objects, header.width, header.height, header.components);
    if (is_inverted(header)) {
        Array decode = image.array("Decode");
        for (unsigned channel = 0; channel < header.components; ++channel) {
            decode.number(1).number(0);
        }
    }
    objects.write_stream(image, without_remarks(bytes), Filter::Jpeg);
    return image;
}

Dict embed_jpeg(Objects& objects, const ink::PictureFile& file, std::size_t width,
                ColourConversion& colours) {
    constexpr int quality = 90;  // a second generation that is not seen to be one
    const auto bytes = bytes_of(file);
    const JpegHeader header = read_jpeg_header(bytes);
    if (header.process == ink::JpegProcess::Plain && header.width <= width &&
        colours.is_native(header.components, header.profile)) {
        return embed_as_it_is(objects, bytes, header);
    }
    const Pixels pixels = colours.convert(shrunk(decode_jpeg(bytes, width), width), header.profile);
    const Dict image = begin_image(objects, pixels.width, pixels.height, pixels.channels);
    objects.write_stream(image, encode_jpeg(pixels, quality), Filter::Jpeg);
    return image;
}

Dict embed_png(Objects& objects, const ink::PictureFile& file, std::size_t width,
               ColourConversion& colours) {
    const auto bytes = bytes_of(file);
    if (const auto bilevel = decode_bilevel_png(bytes)) {
        const Dict image = begin_image(objects, bilevel->width, bilevel->height, 1, 1);
        objects.write_stream(image, deflated(bilevel->rows), Filter::Flate);
        return image;
    }
    auto [whole, profile] = decode_png(bytes);
    const Pixels pixels = colours.convert(shrunk(std::move(whole), width), profile);
    const std::string_view samples{reinterpret_cast<const char*>(pixels.samples.data()),
                                   pixels.samples.size()};
    const Dict image = begin_image(objects, pixels.width, pixels.height, pixels.channels);
    objects.write_stream(image, deflated(samples), Filter::Flate);
    return image;
}

/// Fewest pixels an inch: below the first a picture is refused, below the second it is told.
struct Limits {
    double refused, told;
};

Limits limits_of(const ink::PictureFile& file) {
    const auto bytes = bytes_of(file);
    const bool bilevel = !is_jpeg(bytes) && decode_bilevel_png(bytes).has_value();
    return bilevel ? Limits{550, 800} : Limits{150, 225};
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

void check_resolution(const ink::PictureFile& file, double width, Diagnostics& diagnostics) {
    const double ppi = file.width / (width / 72);
    const Limits limits = limits_of(file);
    if (ppi >= limits.told) {
        return;
    }
    const Level level = ppi < limits.refused ? Level::Error : Level::Warning;
    diagnostics.add(
        {level, file.mark,
         fmt::format("{} is printed at {:.0f} pixels an inch, and {:.0f} are needed", file.path,
                     std::floor(ppi), limits.told),
         fmt::format("a file {:.0f} pixels wide will do", std::ceil(limits.told * width / 72)),
         "picture-resolution"});
}

}  // namespace portraits::write
