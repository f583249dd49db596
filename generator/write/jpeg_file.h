#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "generator/ink/jpeg_structure.h"
#include "generator/write/pixels.h"

namespace portraits::write {

using JpegHeader = ink::JpegStructure;

/// CMYK as Adobe's programs write it: 255 is no ink.
inline bool is_inverted(const JpegHeader& header) { return header.components == 4 && header.adobe; }

/// Throw `std::runtime_error` with what is wrong with the file.
JpegHeader read_jpeg_header(std::span<const char> bytes);
/// Decodes at a half, a quarter or an eighth if that still is `least_width` wide: the big ones come down cheaply.
Pixels decode_jpeg(std::span<const char> bytes, std::size_t least_width);
std::string encode_jpeg(const Pixels& pixels, int quality);
/// The file without what cameras and editors note in it: places, previews, profiles. The picture's data stay as they are.
std::string without_remarks(std::span<const char> bytes);

}  // namespace portraits::write
