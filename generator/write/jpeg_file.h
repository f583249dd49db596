#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "generator/write/pixels.h"

namespace portraits::write {

struct JpegHeader {
    std::size_t width = 0, height = 0;
    std::size_t channels = 0;
    bool inverted = false;  ///< CMYK as Adobe writes it: 255 is no ink
};

/// Throw `std::runtime_error` with what is wrong with the file.
JpegHeader read_jpeg_header(std::span<const char> bytes);
/// Decodes at a half, a quarter or an eighth if that still is `least_width` wide: the big ones come down cheaply.
Pixels decode_jpeg(std::span<const char> bytes, std::size_t least_width);
std::string encode_jpeg(const Pixels& pixels, int quality);
/// The colour profile the file carries, put together from its segments; empty if there is none.
std::string embedded_profile(std::span<const char> bytes);

}  // namespace portraits::write
