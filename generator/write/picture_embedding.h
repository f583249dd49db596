#pragma once

#include "generator/ink/document.h"
#include "generator/write/colour_conversion.h"
#include "generator/write/objects.h"

namespace portraits::write {

/// Adds a picture as an image, at no more pixels than the medium shows: 300 an inch in print, 150 on screen, where the source
/// has over 1.2 times as many. A JPEG in the medium's colours goes in byte by byte. `width` is that of the whole
/// picture on the page, in points, where it is largest. Throws `std::runtime_error`.
Dict embed_picture(Objects& objects, const ink::PictureFile& file, double width, Medium medium,
                   ColourConversion& colours);

}  // namespace portraits::write
