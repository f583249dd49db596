#include "generator/write/png_reader.h"

#include <algorithm>
#include <cstring>
#include <new>
#include <string_view>

namespace portraits::write {

PngReader::PngReader(std::span<const char> bytes) : rest_{bytes} {
    png_ = png_create_read_struct(PNG_LIBPNG_VER_STRING, this, fail, stay_silent);
    info_ = png_ != nullptr ? png_create_info_struct(png_) : nullptr;
    if (info_ == nullptr) {
        png_destroy_read_struct(&png_, nullptr, nullptr);
        throw std::bad_alloc{};
    }
    png_set_read_fn(png_, this, read);
}

void PngReader::fail(png_structp png, png_const_charp message) {
    auto* reader = static_cast<PngReader*>(png_get_error_ptr(png));
    const std::string_view text{message};
    const std::size_t size = std::min(text.size(), reader->message_.size() - 1);
    std::copy_n(text.begin(), size, reader->message_.begin());
    reader->message_[size] = '\0';
    png_longjmp(png, 1);
}

void PngReader::read(png_structp png, png_bytep to, std::size_t size) {
    auto* reader = static_cast<PngReader*>(png_get_io_ptr(png));
    if (size > reader->rest_.size()) {
        png_error(png, "the file is cut off");
    }
    std::memcpy(to, reader->rest_.data(), size);
    reader->rest_ = reader->rest_.subspan(size);
}

}  // namespace portraits::write
