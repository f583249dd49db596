#pragma once

#include "generator/ink/document.h"
#include "generator/write/colour_conversion.h"
#include "generator/write/objects.h"

namespace portraits::write {

/// Adds a picture as an image, at no more pixels than the medium shows: 300 an inch in print, 150 on screen, where the source
/// has over 1.2 times as many; one of black and white alone keeps all it has. A JPEG in the medium's colours keeps its data.
/// `width` is that of the whole picture on the page, in points, where it is largest. Throws `std::runtime_error`.
Dict embed_picture(Objects& objects, const ink::PictureFile& file, double width, Medium medium,
                   ColourConversion& colours);

/// Tells a picture that is printed at too few pixels an inch, with the limits of the Ghent Workgroup (sheet-fed CMYK, 2022).
/// `width` as above.
void check_resolution(const ink::PictureFile& file, double width, Diagnostics& diagnostics);

}  // namespace portraits::write
