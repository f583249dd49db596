#pragma once

#include "generator/base/diagnostic.h"
#include "generator/ink/document.h"
#include "generator/write/colour_conversion.h"
#include "generator/write/output_condition.h"
#include "generator/write/pixels.h"

namespace portraits::write {

/// Tells the colours of a palette that hold more ink than the press stands.
void check_swatches(const ink::Palette& palette, const OutputCondition& press,
                    Diagnostics& diagnostics);

/// Tells a picture that comes in the press's inks and goes in unchanged, where the mean of a square of 15 mm is over the limit.
/// `width` is that of the whole picture on the page, in points. Throws `std::runtime_error`.
void check_picture_ink(const ink::PictureFile& file, double width, ColourConversion& colours,
                       const OutputCondition& press, Diagnostics& diagnostics);

/// The greatest mean cover, as a sum over the inks, of any square of so many pixels; of the whole where it is smaller.
double greatest_mean_cover(const Pixels& inks, std::size_t side);

}  // namespace portraits::write
