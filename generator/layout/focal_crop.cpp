#include "generator/layout/focal_crop.h"

#include <algorithm>

namespace portraits::layout {
namespace {

/// Where a stretch of length `share` of 1 begins, so that `focus` is as near its middle as 0 and 1 allow.
double begin_of(double share, double focus) {
    return std::clamp(focus - share / 2, 0.0, 1 - share);
}

}  // namespace

// The crop keeps all of the picture in one direction. With r the picture's proportion of width to height and f the frame's, a
// picture that is wider than the frame (r > f) keeps its height and f/r of its width; else its width and r/f of its height.
ink::Picture::Crop focal_crop(unsigned width, unsigned height, Size frame, FocalPoint focus) {
    if (width == 0 || height == 0 || frame.height == Length{}) {
        return {};
    }
    const double ratio = static_cast<double>(width) / height / (frame.width / frame.height);
    ink::Picture::Crop crop;
    crop.width = std::min(1.0, 1 / ratio);
    crop.height = std::min(1.0, ratio);
    crop.x = begin_of(crop.width, focus.x);
    crop.y = begin_of(crop.height, focus.y);
    return crop;
}

}  // namespace portraits::layout
