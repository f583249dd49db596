#include "tests/tools/specimen_jpeg.h"

#include <jpeglib.h>

#include <algorithm>
#include <array>
#include <cstdio>  // jpeglib.h needs FILE
#include <cstdlib>
#include <stdexcept>
#include <string_view>
#include <vector>

#include "generator/base/file.h"
#include "tests/tools/specimen_pixels.h"

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
struct Samples {
    int count;
    J_COLOR_SPACE given;
    J_COLOR_SPACE kept;
};

Samples samples_of(JpegColour colour) {
    switch (colour) {
        case JpegColour::Rgb: return {3, JCS_RGB, JCS_YCbCr};
        case JpegColour::Grey: return {1, JCS_GRAYSCALE, JCS_GRAYSCALE};
        case JpegColour::Cmyk: return {4, JCS_CMYK, JCS_CMYK};
        case JpegColour::Ycck: return {4, JCS_CMYK, JCS_YCCK};
    }
    throw std::logic_error{"a colour without a form"};
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
        case JpegColour::Grey: put((light_of(rgb) + 500) / 1000); break;
        case JpegColour::Cmyk:
        case JpegColour::Ycck:
            for (const int ink : inks(rgb)) put(255 - ink);
            break;
    }
}

void set_up(Compressor& jpeg, const Canvas& canvas, const JpegForm& form) {
    const Samples wanted = samples_of(form.colour);
    const bool turned = form.held == Held::OnItsSide;
    jpeg->image_width = static_cast<JDIMENSION>(turned ? canvas.rows() : canvas.columns());
    jpeg->image_height = static_cast<JDIMENSION>(turned ? canvas.columns() : canvas.rows());
    jpeg->input_components = wanted.count;
    jpeg->in_color_space = wanted.given;
    jpeg_set_defaults(jpeg.get());
    jpeg_set_colorspace(jpeg.get(), wanted.kept);
    jpeg_set_quality(jpeg.get(), quality, TRUE);
    jpeg->optimize_coding = TRUE;
    jpeg->density_unit = 1;  // dots an inch
    jpeg->X_density = dots_per_inch;
    jpeg->Y_density = dots_per_inch;
    if (form.scans == Scans::Progressive) jpeg_simple_progression(jpeg.get());
}

/// The first row is the right side of what was seen, the first column its top: orientation 6.
void note_orientation(Compressor& jpeg) {
    constexpr std::string_view exif{
        "Exif\0\0MM\0\x2A\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0", 32};
    jpeg_write_marker(jpeg.get(), JPEG_APP0 + 1, reinterpret_cast<const JOCTET*>(exif.data()),
                      static_cast<unsigned>(exif.size()));
}

}  // namespace

Result<void> write_jpeg(const Canvas& canvas, const JpegForm& form,
                        const std::filesystem::path& path) {
    const bool turned = form.held == Held::OnItsSide;
    Compressor jpeg;
    set_up(jpeg, canvas, form);
    jpeg.begin();
    if (turned) note_orientation(jpeg);
    std::vector<JSAMPLE> row;
    while (jpeg->next_scanline < jpeg->image_height) {
        row.clear();
        const std::size_t line = jpeg->next_scanline;
        for (std::size_t i = 0; i < jpeg->image_width; ++i) {
            append(row, form.colour,
                   turned ? on_white(canvas, jpeg->image_height - 1 - line, i)
                          : on_white(canvas, i, line));
        }
        JSAMPROW start = row.data();
        jpeg_write_scanlines(jpeg.get(), &start, 1);
    }
    return write_whole(path, jpeg.finish());
}

}  // namespace portraits::specimen
