#pragma once

#include <span>
#include <string>

#include "generator/write/pixels.h"

namespace portraits::write {

/// Decodes a PNG file to 8 bits of grey or sRGB; what is transparent is laid on white. Throws `std::runtime_error`.
Pixels decode_png(std::span<const char> bytes);
/// Encodes sRGB pixels.
std::string encode_png(const Pixels& pixels);

}  // namespace portraits::write
