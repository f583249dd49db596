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

/// The picture at the head of the main column, with its caption and white below; usually wider than the column, into the bleed.
/// The frame is measured from the column's head. Levers: `picture height`, in place of the frame's; `picture shown`, which at 0
/// leaves nothing.
BlockPtr picture(const Scribe& scribe, Photo photo, Rect frame = Rect::mm(0, 0, 135, 81));

/// The second photo, in the rail.
BlockPtr rail_picture(const Scribe& scribe, Photo photo,
                      Size frame = {Length::mm(54), Length::mm(36)});

/// A picture across its column, with its caption.
BlockPtr plate(const Scribe& scribe, Photo photo, Length height);

}  // namespace portraits::layout
