#pragma once

#include "generator/ink/document.h"

namespace portraits::write {

/// A matrix that maps the unit square to itself, y upwards: x' = a x + c y + e, y' = b x + d y + f.
struct UnitTurn {
    double a, b, c, d, e, f;
};

/// The Exif orientation of a JPEG file, 1 to 8; 1 where nothing is said.
int orientation_of(const ink::PictureFile& file);

/// Turns a stored picture upright.
UnitTurn turn_upright(int orientation);

}  // namespace portraits::write
