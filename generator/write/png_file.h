#pragma once

#include <optional>
#include <span>
#include <string>

#include "generator/write/pixels.h"

namespace portraits::write {

/// A decoded picture with the ICC profile of its colours, empty where they are sRGB.
struct PngPicture {
    Pixels pixels;
    std::string profile;
};

/// Decodes a PNG file of any kind to 8 bits of grey or colour; what is transparent is laid on white. Throws `std::runtime_error`.
PngPicture decode_png(std::span<const char> bytes);

/// A picture of black and white alone: rows of bits, each filled up to whole bytes; 1 is white.
struct Bilevel {
    std::size_t width = 0, height = 0;
    std::string rows;
};

/// The picture if the file has one bit a pixel and no palette. Throws `std::runtime_error`.
std::optional<Bilevel> decode_bilevel_png(std::span<const char> bytes);

/// Encodes sRGB pixels.
std::string encode_png(const Pixels& pixels);

}  // namespace portraits::write
