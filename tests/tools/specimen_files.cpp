#include "tests/tools/specimen_files.h"

#include <jpeglib.h>
#include <png.h>

#include <algorithm>
#include <array>
#include <cstdio>  // jpeglib.h needs FILE
#include <cstdlib>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "generator/base/file.h"

namespace portraits::specimen {
namespace {

constexpr int dots_per_inch = 300;
// Flat shapes stay clean and a picture of 1,600 pixels under 60 kB.
constexpr int quality = 72;

[[noreturn]] void refuse(j_common_ptr info) {
    std::array<char, JMSG_LENGTH_MAX> message{};
    info->err->format_message(info, message.data());
    throw std::runtime_error{message.data()};
}

class Compressor {
public:
    Compressor() {
        info_.err = jpeg_std_error(&errors_);
        errors_.error_exit = refuse;
        jpeg_create_compress(&info_);
    }
    Compressor(const Compressor&) = delete;
    Compressor& operator=(const Compressor&) = delete;
    ~Compressor() {
        jpeg_destroy_compress(&info_);
        std::free(bytes_);  // libjpeg takes it from malloc
    }

    /// Gathers what is compressed in memory.
    void begin() {
        jpeg_mem_dest(&info_, &bytes_, &size_);
        jpeg_start_compress(&info_, TRUE);
    }
    std::string_view finish() {
        jpeg_finish_compress(&info_);
        return {reinterpret_cast<const char*>(bytes_), size_};
    }

    jpeg_compress_struct* operator->() { return &info_; }
    jpeg_compress_struct* get() { return &info_; }

private:
    jpeg_error_mgr errors_{};
    jpeg_compress_struct info_{};
    unsigned char* bytes_ = nullptr;
    unsigned long size_ = 0;
};

/// How a JPEG holds one kind of colour: samples a pixel, what they are, and what they become in the file.
struct Form {
    int samples;
    J_COLOR_SPACE given;
    J_COLOR_SPACE kept;
};

Form form(JpegColour colour) {
    switch (colour) {
        case JpegColour::Rgb: return {3, JCS_RGB, JCS_YCbCr};
        case JpegColour::Grey: return {1, JCS_GRAYSCALE, JCS_GRAYSCALE};
        case JpegColour::Cmyk: return {4, JCS_CMYK, JCS_YCCK};
    }
    throw std::logic_error{"a colour without a form"};
}

using Rgb = std::array<int, 3>;

/// A premultiplied pixel over white: what it covers is in it already, the rest is paper.
Rgb on_white(std::uint32_t pixel) {
    const auto part = [pixel](unsigned shift) {
        return static_cast<int>((pixel >> shift) & 0xFFU);
    };
    const int paper = 255 - part(24);
    return {part(16) + paper, part(8) + paper, part(0) + paper};
}

/// Half of the grey component goes to black: enough to steady the tone, with ink cover well under 300 %.
std::array<int, 4> inks(Rgb rgb) {
    const int black = (255 - std::ranges::max(rgb)) / 2;
    const auto ink = [black](int light) {
        return 255 - (light * 255 + (255 - black) / 2) / (255 - black);
    };
    return {ink(rgb[0]), ink(rgb[1]), ink(rgb[2]), black};
}

void append(std::vector<JSAMPLE>& row, JpegColour colour, Rgb rgb) {
    const auto put = [&row](int value) {
        row.push_back(static_cast<JSAMPLE>(std::clamp(value, 0, 255)));
    };
    switch (colour) {
        case JpegColour::Rgb: std::ranges::for_each(rgb, put); break;
        case JpegColour::Grey:
            put((rgb[0] * 299 + rgb[1] * 587 + rgb[2] * 114 + 500) / 1000);  // ITU-R BT.601
            break;
        case JpegColour::Cmyk:
            for (const int ink : inks(rgb)) put(255 - ink);
            break;
    }
}

std::uint32_t pixel_of(const Canvas& canvas, std::size_t x, std::size_t y) {
    cairo_surface_t* surface = canvas.pixels();
    const auto stride = static_cast<std::size_t>(cairo_image_surface_get_stride(surface)) / 4;
    return reinterpret_cast<const std::uint32_t*>(
        cairo_image_surface_get_data(surface))[stride * y + x];
}

void set_up(Compressor& jpeg, const Canvas& canvas, JpegColour colour, Held held) {
    const Form wanted = form(colour);
    const bool turned = held == Held::OnItsSide;
    jpeg->image_width = static_cast<JDIMENSION>(turned ? canvas.height() : canvas.width());
    jpeg->image_height = static_cast<JDIMENSION>(turned ? canvas.width() : canvas.height());
    jpeg->input_components = wanted.samples;
    jpeg->in_color_space = wanted.given;
    jpeg_set_defaults(jpeg.get());
    jpeg_set_colorspace(jpeg.get(), wanted.kept);
    jpeg_set_quality(jpeg.get(), quality, TRUE);
    jpeg->optimize_coding = TRUE;
    jpeg->density_unit = 1;  // dots an inch
    jpeg->X_density = dots_per_inch;
    jpeg->Y_density = dots_per_inch;
    if (turned) jpeg_simple_progression(jpeg.get());
}

/// The first row is the right side of what was seen, the first column its top: orientation 6.
void note_orientation(Compressor& jpeg) {
    constexpr std::string_view exif{
        "Exif\0\0MM\0\x2A\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0", 32};
    jpeg_write_marker(jpeg.get(), JPEG_APP0 + 1, reinterpret_cast<const JOCTET*>(exif.data()),
                      static_cast<unsigned>(exif.size()));
}

cairo_status_t append_png(void* bytes, const unsigned char* data, unsigned int length) {
    static_cast<std::string*>(bytes)->append(reinterpret_cast<const char*>(data), length);
    return CAIRO_STATUS_SUCCESS;
}

void append_bytes(png_structp png, png_bytep data, std::size_t length) {
    static_cast<std::string*>(png_get_io_ptr(png))
        ->append(reinterpret_cast<const char*>(data), length);
}

/// Rows of bits as a grey PNG; libpng's own errors end the program, which only we run.
std::string encoded_bits(std::vector<unsigned char>& bits, std::size_t width, std::size_t height) {
    std::string bytes;
    png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
    png_infop info = png_create_info_struct(png);
    png_set_write_fn(png, &bytes, append_bytes, nullptr);
    png_set_IHDR(png, info, static_cast<png_uint_32>(width), static_cast<png_uint_32>(height), 1,
                 PNG_COLOR_TYPE_GRAY, PNG_INTERLACE_ADAM7, PNG_COMPRESSION_TYPE_DEFAULT,
                 PNG_FILTER_TYPE_DEFAULT);
    png_write_info(png, info);
    std::vector<png_bytep> rows(height);
    for (std::size_t y = 0; y < height; ++y) rows[y] = bits.data() + y * (bits.size() / height);
    png_write_image(png, rows.data());
    png_write_end(png, info);
    png_destroy_write_struct(&png, &info);
    return bytes;
}

}  // namespace

Result<void> write_jpeg(const Canvas& canvas, JpegColour colour, const std::filesystem::path& path,
                        Held held) {
    Compressor jpeg;
    set_up(jpeg, canvas, colour, held);
    jpeg.begin();
    if (held == Held::OnItsSide) note_orientation(jpeg);
    std::vector<JSAMPLE> row;
    while (jpeg->next_scanline < jpeg->image_height) {
        row.clear();
        for (std::size_t i = 0; i < jpeg->image_width; ++i) {
            const std::uint32_t pixel =
                held == Held::OnItsSide
                    ? pixel_of(canvas, jpeg->image_height - 1 - jpeg->next_scanline, i)
                    : pixel_of(canvas, i, jpeg->next_scanline);
            append(row, colour, on_white(pixel));
        }
        JSAMPROW start = row.data();
        jpeg_write_scanlines(jpeg.get(), &start, 1);
    }
    return write_whole(path, jpeg.finish());
}

Result<void> write_png(const Canvas& canvas, const std::filesystem::path& path) {
    std::string bytes;
    const cairo_status_t status =
        cairo_surface_write_to_png_stream(canvas.pixels(), append_png, &bytes);
    if (status != CAIRO_STATUS_SUCCESS) throw std::runtime_error{cairo_status_to_string(status)};
    return write_whole(path, bytes);
}

Result<void> write_engraving(const Canvas& canvas, const std::filesystem::path& path) {
    constexpr std::size_t pitch = 9;  // pixels from line to line
    // Larger than its scene by an eighth: 1,800 pixels on 54 mm are 847 an inch, as line art needs.
    const auto width = static_cast<std::size_t>(canvas.width()) * 9 / 8;
    const auto height = static_cast<std::size_t>(canvas.height()) * 9 / 8;
    const std::size_t row_bytes = (width + 7) / 8;
    std::vector<unsigned char> bits(row_bytes * height);
    for (std::size_t y = 0; y < height; ++y) {
        for (std::size_t x = 0; x < width; ++x) {
            const Rgb rgb = on_white(pixel_of(canvas, x * 8 / 9, y * 8 / 9));
            const int light = (rgb[0] * 299 + rgb[1] * 587 + rgb[2] * 114) / 1000;
            const auto depth = static_cast<int>((x + y) % pitch * 256 / pitch);
            if (light > depth)
                bits[y * row_bytes + x / 8] |= static_cast<unsigned char>(0x80U >> x % 8);
        }
    }
    return write_whole(path, encoded_bits(bits, width, height));
}

}  // namespace portraits::specimen
