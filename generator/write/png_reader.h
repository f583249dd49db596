#pragma once

#include <png.h>

#include <array>
#include <csetjmp>
#include <span>
#include <stdexcept>
#include <string>

namespace portraits::write {

/// libpng's reader over bytes in memory. Errors leave the library by a long jump, which passes no frame but that of `step`:
/// what runs there holds plain data only.
class PngReader {
public:
    explicit PngReader(std::span<const char> bytes);
    PngReader(const PngReader&) = delete;
    PngReader& operator=(const PngReader&) = delete;
    ~PngReader() { png_destroy_read_struct(&png_, &info_, nullptr); }

    /// Calls `work(png, info)`; throws `std::runtime_error` if libpng finds a fault.
    template <typename Work>
    void step(Work work) {
        if (setjmp(png_jmpbuf(png_)) != 0) {
            throw std::runtime_error{std::string{"broken PNG data: "} + message_.data()};
        }
        work(png_, info_);
    }

private:
    [[noreturn]] static void fail(png_structp png, png_const_charp message);
    static void stay_silent(png_structp, png_const_charp) {}
    static void read(png_structp png, png_bytep to, std::size_t size);

    std::span<const char> rest_;
    std::array<char, 128> message_{};
    png_structp png_ = nullptr;
    png_infop info_ = nullptr;
};

}  // namespace portraits::write
