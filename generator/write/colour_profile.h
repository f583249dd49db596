#pragma once

#include <lcms2.h>

#include <array>
#include <memory>
#include <span>
#include <string>

namespace portraits::write {

struct CloseProfile {
    void operator()(void* profile) const { cmsCloseProfile(profile); }
};
/// An ICC profile that lcms2 has opened.
using ProfileHandle = std::unique_ptr<void, CloseProfile>;

/// Empty if the bytes are no profile, or not all of one.
inline ProfileHandle open_profile(std::span<const char> bytes) {
    return ProfileHandle{
        cmsOpenProfileFromMem(bytes.data(), static_cast<cmsUInt32Number>(bytes.size()))};
}

/// Red, green and blue light by a gamma and the chromaticities of white and of each.
struct RgbSpace {
    struct Chromaticity {
        double x, y;
    };
    double gamma;
    std::array<Chromaticity, 4> chromaticities;  ///< white, red, green, blue
};

/// sRGB but for the straight piece at the foot of its curve.
RgbSpace srgb_space();
/// True if nobody can tell the two apart: writers round the numbers.
bool is_nearly_srgb(const RgbSpace& space);
/// The space as an ICC profile.
std::string profile_of_space(const RgbSpace& space);

/// The profile of sRGB (IEC 61966-2-1) as bytes, the same on every day.
std::string srgb_profile();

}  // namespace portraits::write
