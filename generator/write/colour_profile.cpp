#include "generator/write/colour_profile.h"

#include <cmath>
#include <stdexcept>
#include <string_view>

namespace portraits::write {
namespace {

/// The header's date (ICC.1:2010, 7.2.8), which lcms2 takes from the clock: six numbers of two bytes.
void set_date(std::string& profile) {
    constexpr std::size_t at = 24;
    constexpr std::string_view first_of_2000{"\x07\xD0\0\x01\0\x01\0\0\0\0\0\0", 12};
    profile.replace(at, first_of_2000.size(), first_of_2000);
}

std::string saved(const ProfileHandle& profile) {
    cmsUInt32Number size = 0;
    if (!profile || cmsSaveProfileToMem(profile.get(), nullptr, &size) == 0) {
        throw std::runtime_error{"its colours cannot be described by a profile"};
    }
    std::string bytes(size, '\0');
    cmsSaveProfileToMem(profile.get(), bytes.data(), &size);
    set_date(bytes);
    return bytes;
}

struct FreeCurve {
    void operator()(cmsToneCurve* curve) const { cmsFreeToneCurve(curve); }
};

}  // namespace

RgbSpace srgb_space() {
    return {2.2, {{{0.3127, 0.3290}, {0.64, 0.33}, {0.30, 0.60}, {0.15, 0.06}}}};
}

bool is_nearly_srgb(const RgbSpace& space) {
    const RgbSpace srgb = srgb_space();
    bool near = std::abs(space.gamma - srgb.gamma) < 0.02;
    for (std::size_t i = 0; i < srgb.chromaticities.size(); ++i) {
        near = near && std::abs(space.chromaticities[i].x - srgb.chromaticities[i].x) < 0.002 &&
               std::abs(space.chromaticities[i].y - srgb.chromaticities[i].y) < 0.002;
    }
    return near;
}

std::string profile_of_space(const RgbSpace& space) {
    const auto& [white, red, green, blue] = space.chromaticities;
    const cmsCIExyY white_point{white.x, white.y, 1};
    const cmsCIExyYTRIPLE primaries{{red.x, red.y, 1}, {green.x, green.y, 1}, {blue.x, blue.y, 1}};
    const std::unique_ptr<cmsToneCurve, FreeCurve> curve{cmsBuildGamma(nullptr, space.gamma)};
    cmsToneCurve* const curves[] = {curve.get(), curve.get(), curve.get()};
    return saved(ProfileHandle{cmsCreateRGBProfile(&white_point, &primaries, curves)});
}

std::string srgb_profile() {
    constexpr double newest_in_pdf_1_7 = 4.2;
    ProfileHandle profile{cmsCreate_sRGBProfile()};
    cmsSetProfileVersion(profile.get(), newest_in_pdf_1_7);
    return saved(profile);
}

}  // namespace portraits::write
