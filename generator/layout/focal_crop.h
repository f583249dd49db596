#pragma once

#include "generator/ink/item.h"

namespace portraits::layout {

/// A point of a picture in 0..1 from its top left corner.
struct FocalPoint {
    double x = 0.5, y = 0.5;
};

/// The largest part of a picture that has the frame's proportions, with the focal point as near its centre as the edges allow.
ink::Picture::Crop focal_crop(unsigned width, unsigned height, Size frame, FocalPoint focus);

}  // namespace portraits::layout
