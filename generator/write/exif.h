#pragma once

namespace portraits::write {

/// A matrix that maps the unit square to itself, y upwards: x' = a x + c y + e, y' = b x + d y + f.
struct UnitTurn {
    double a, b, c, d, e, f;
};

/// Turns a stored picture upright, from its Exif orientation, 1 to 8.
UnitTurn turn_upright(int orientation);

}  // namespace portraits::write
