#include "tests/tools/specimen_png.h"

#include <png.h>

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <map>
#include <string>
#include <vector>

#include "generator/base/file.h"
#include "tests/tools/specimen_pixels.h"

namespace portraits::specimen {
namespace {

using Bytes = std::vector<png_byte>;

/// What the head of a file says, and the rows, each on whole bytes.
struct Picture {
    std::size_t width, height;
    int colour_type, depth;
    bool interlaced;
    std::vector<png_color> palette;
    Bytes samples;
};

void append_bytes(png_structp png, png_bytep data, std::size_t length) {
    static_cast<std::string*>(png_get_io_ptr(png))
        ->append(reinterpret_cast<const char*>(data), length);
}

/// libpng's own errors end the program, which only we run.
std::string encoded(Picture& picture) {
    std::string bytes;
    png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
    png_infop info = png_create_info_struct(png);
    png_set_write_fn(png, &bytes, append_bytes, nullptr);
    png_set_IHDR(png, info, static_cast<png_uint_32>(picture.width),
                 static_cast<png_uint_32>(picture.height), picture.depth, picture.colour_type,
                 picture.interlaced ? PNG_INTERLACE_ADAM7 : PNG_INTERLACE_NONE,
                 PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    if (!picture.palette.empty()) {
        png_set_PLTE(png, info, picture.palette.data(), static_cast<int>(picture.palette.size()));
    }
    png_set_compression_level(png, 9);
    png_write_info(png, info);
    const std::size_t row_bytes = picture.samples.size() / picture.height;
    std::vector<png_bytep> rows(picture.height);
    for (std::size_t y = 0; y < picture.height; ++y) {
        rows[y] = picture.samples.data() + y * row_bytes;
    }
    png_write_image(png, rows.data());
    png_write_end(png, info);
    png_destroy_write_struct(&png, &info);
    return bytes;
}

int type_of(PngColour colour) {
    switch (colour) {
        case PngColour::Rgb: return PNG_COLOR_TYPE_RGB;
        case PngColour::RgbAlpha: return PNG_COLOR_TYPE_RGB_ALPHA;
        case PngColour::Grey: return PNG_COLOR_TYPE_GRAY;
        case PngColour::GreyAlpha: return PNG_COLOR_TYPE_GRAY_ALPHA;
        case PngColour::Palette: return PNG_COLOR_TYPE_PALETTE;
    }
    std::abort();
}

/// The commonest colours of a picture; of equally common ones the darker first.
std::vector<Rgb> commonest(const Canvas& canvas, std::size_t most) {
    std::map<Rgb, int> counts;
    for (std::size_t y = 0; y < canvas.rows(); ++y) {
        for (std::size_t x = 0; x < canvas.columns(); ++x) ++counts[on_white(canvas, x, y)];
    }
    std::vector<Rgb> colours;
    for (const auto& [colour, count] : counts) colours.push_back(colour);
    std::ranges::stable_sort(colours, std::ranges::greater{},
                             [&](const Rgb& colour) { return counts[colour]; });
    colours.resize(std::min(colours.size(), most));
    return colours;
}

std::size_t nearest(const std::vector<Rgb>& colours, const Rgb& wanted) {
    const auto distance = [&](const Rgb& colour) {
        int sum = 0;
        for (std::size_t i = 0; i < 3; ++i) sum += std::abs(colour[i] - wanted[i]);
        return sum;
    };
    return static_cast<std::size_t>(std::ranges::min_element(colours, {}, distance) -
                                    colours.begin());
}

/// The samples of a pixel, each from 0 to 255.
std::vector<int> samples_of(const Canvas& canvas, std::size_t x, std::size_t y, PngColour colour) {
    const Pixel pixel = pixel_of(canvas, x, y);
    const Rgb shown = on_white(canvas, x, y);
    const auto grey = [](const Rgb& rgb) { return (light_of(rgb) + 500) / 1000; };
    switch (colour) {
        case PngColour::Rgb: return {shown[0], shown[1], shown[2]};
        case PngColour::RgbAlpha:
            return {pixel.colour[0], pixel.colour[1], pixel.colour[2], pixel.alpha};
        case PngColour::Grey: return {grey(shown)};
        case PngColour::GreyAlpha: return {grey(pixel.colour), pixel.alpha};
        case PngColour::Palette: break;
    }
    std::abort();
}

void fill_indexed(Picture& picture, const Canvas& canvas) {
    const std::vector<Rgb> colours = commonest(canvas, 256);
    for (const Rgb& colour : colours) {
        picture.palette.push_back({static_cast<png_byte>(colour[0]),
                                   static_cast<png_byte>(colour[1]),
                                   static_cast<png_byte>(colour[2])});
    }
    for (std::size_t y = 0; y < picture.height; ++y) {
        for (std::size_t x = 0; x < picture.width; ++x) {
            picture.samples.push_back(
                static_cast<png_byte>(nearest(colours, on_white(canvas, x, y))));
        }
    }
}

void fill_direct(Picture& picture, const Canvas& canvas, PngColour colour) {
    for (std::size_t y = 0; y < picture.height; ++y) {
        for (std::size_t x = 0; x < picture.width; ++x) {
            for (const int sample : samples_of(canvas, x, y, colour)) {
                // Of sixteen bits both bytes are alike: 255 becomes 65,535.
                picture.samples.insert(picture.samples.end(),
                                       static_cast<std::size_t>(picture.depth) / 8,
                                       static_cast<png_byte>(sample));
            }
        }
    }
}

}  // namespace

Result<void> write_png(const Canvas& canvas, const PngForm& form,
                       const std::filesystem::path& path) {
    Picture picture{
        canvas.columns(), canvas.rows(), type_of(form.colour), form.depth, form.interlaced, {}, {}};
    if (form.colour == PngColour::Palette) {
        fill_indexed(picture, canvas);
    } else {
        fill_direct(picture, canvas, form.colour);
    }
    return write_whole(path, encoded(picture));
}

Result<void> write_engraving(const Canvas& canvas, const std::filesystem::path& path) {
    constexpr std::size_t pitch = 9;  // pixels from line to line
    // Larger than its scene by an eighth: 1,800 pixels on 54 mm are 847 an inch, as line art needs.
    const std::size_t width = canvas.columns() * 9 / 8;
    const std::size_t height = canvas.rows() * 9 / 8;
    const std::size_t row_bytes = (width + 7) / 8;
    Picture picture{width, height, PNG_COLOR_TYPE_GRAY, 1, true, {}, Bytes(row_bytes * height)};
    for (std::size_t y = 0; y < height; ++y) {
        for (std::size_t x = 0; x < width; ++x) {
            const int light = light_of(on_white(canvas, x * 8 / 9, y * 8 / 9)) / 1000;
            const auto depth = static_cast<int>((x + y) % pitch * 256 / pitch);
            if (light > depth) {
                picture.samples[y * row_bytes + x / 8] |= static_cast<png_byte>(0x80U >> x % 8);
            }
        }
    }
    return write_whole(path, encoded(picture));
}

}  // namespace portraits::specimen
