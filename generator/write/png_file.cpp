#include "generator/write/png_file.h"

#include <fmt/format.h>
#include <png.h>

#include <stdexcept>

namespace portraits::write {
namespace {

/// libpng's simplified interface, which reports errors by return value and needs no long jump.
class Image {
public:
    Image() { image_.version = PNG_IMAGE_VERSION; }
    Image(const Image&) = delete;
    Image& operator=(const Image&) = delete;
    ~Image() { png_image_free(&image_); }

    png_image* operator->() { return &image_; }
    png_image* get() { return &image_; }

    void check(int succeeded) const {
        if (succeeded == 0) {
            throw std::runtime_error{fmt::format("broken PNG data: {}", image_.message)};
        }
    }

private:
    png_image image_{};
};

}  // namespace

Pixels decode_png(std::span<const char> bytes) {
    Image image;
    image.check(png_image_begin_read_from_memory(image.get(), bytes.data(), bytes.size()));
    const bool colour = (image->format & PNG_FORMAT_FLAG_COLOR) != 0;
    image->format = colour ? PNG_FORMAT_RGB : PNG_FORMAT_GRAY;
    Pixels pixels{image->width, image->height, colour ? 3U : 1U, {}};
    pixels.samples.resize(PNG_IMAGE_SIZE(*image.get()));
    const png_color paper{255, 255, 255};
    image.check(png_image_finish_read(image.get(), &paper, pixels.samples.data(), 0, nullptr));
    return pixels;
}

std::string encode_png(const Pixels& pixels) {
    Image image;
    image->width = static_cast<png_uint_32>(pixels.width);
    image->height = static_cast<png_uint_32>(pixels.height);
    image->format = PNG_FORMAT_RGB;
    image->flags = PNG_IMAGE_FLAG_FAST;
    png_alloc_size_t size = PNG_IMAGE_PNG_SIZE_MAX(*image.get());
    std::string out(size, '\0');
    image.check(png_image_write_to_memory(image.get(), out.data(), &size, 0, pixels.samples.data(),
                                          0, nullptr));
    out.resize(size);
    return out;
}

}  // namespace portraits::write
