#pragma once

#include <array>
#include <cstdint>

#include "generator/write/colour_profile.h"

namespace portraits::write {

/// What each level of a grey picture becomes.
using GreyTone = std::array<std::uint8_t, 256>;

/// From a grey profile to one ink, black, of a press: the same lightness, black points laid upon each other. 255 is bare paper.
GreyTone grey_on_press(const ProfileHandle& grey, const ProfileHandle& press);
/// From a grey profile to the greys of sRGB.
GreyTone grey_on_screen(const ProfileHandle& grey);

/// True if no level moves by more than rounding.
bool is_nearly_straight(const GreyTone& tone);

}  // namespace portraits::write
