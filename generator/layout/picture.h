#pragma once

#include <string>

#include "generator/layout/block.h"
#include "generator/layout/focal_crop.h"
#include "generator/layout/scribe.h"

namespace portraits::layout {

/// A photograph and what is said of it.
struct Photo {
    ink::PictureId picture{};
    unsigned width = 0, height = 0;  ///< pixels, upright
    FocalPoint focus;
    std::string alt;
    std::string caption;  ///< caption and credit; may be empty
};

/// The picture at the head of the main column: 135 mm wide, so that it bleeds to the right of a frame of 114, with its caption
/// and white below. Levers: `picture height`; `picture shown`, which at 0 leaves nothing.
BlockPtr picture(const Scribe& scribe, Photo photo);

/// The second photo, 54 × 36 mm in the rail.
BlockPtr rail_picture(const Scribe& scribe, Photo photo);

}  // namespace portraits::layout
