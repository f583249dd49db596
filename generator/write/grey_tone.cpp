// lcms2 turns grey into four inks, never into one; so the tone of black is looked up here: for each level the cover of black
// that has its luminance.
//
// Y(level), from the picture's profile, is laid between the medium's darkest and lightest as black-point compensation does
// (Adobe, "Black Point Compensation", 2006): Y' = Yk + (Y − Y0) (1 − Yk) / (1 − Y0), with Y0 the picture's black and Yk the
// medium's. The level whose luminance on the medium is nearest to Y' is the answer.

#include "generator/write/grey_tone.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <stdexcept>

namespace portraits::write {
namespace {

/// The luminance of each level, 0 to 1 relative to the white of paper or screen.
using Luminance = std::array<double, 256>;

double luminance_of(double lightness) {  // CIE 1976
    const double f = (lightness + 16) / 116;
    return f > 6.0 / 29 ? f * f * f : 3 * (6.0 / 29) * (6.0 / 29) * (f - 4.0 / 29);
}

/// `put(level, pixel)` says what a level is in the profile's channels.
template <typename Put>
Luminance luminance(const ProfileHandle& profile, cmsUInt32Number format, Put put) {
    struct Delete {
        void operator()(void* transform) const { cmsDeleteTransform(transform); }
    };
    const ProfileHandle lab{cmsCreateLab4Profile(nullptr)};
    const std::unique_ptr<void, Delete> transform{cmsCreateTransform(
        profile.get(), format, lab.get(), TYPE_Lab_DBL, INTENT_RELATIVE_COLORIMETRIC, 0)};
    if (!transform) {
        throw std::runtime_error{"its grey profile cannot be read"};
    }
    Luminance result{};
    for (std::size_t level = 0; level < result.size(); ++level) {
        std::array<std::uint8_t, 4> pixel{};
        put(static_cast<std::uint8_t>(level), pixel);
        cmsCIELab colour{};
        cmsDoTransform(transform.get(), pixel.data(), &colour, 1);
        result[level] = luminance_of(colour.L);
    }
    return result;
}

Luminance luminance_of_grey(const ProfileHandle& grey) {
    return luminance(grey, TYPE_GRAY_8, [](std::uint8_t level, std::array<std::uint8_t, 4>& pixel) {
        pixel[0] = level;
    });
}

std::uint8_t nearest_level(const Luminance& medium, double wanted) {
    const auto distance = [wanted](double a, double b) {
        return std::abs(a - wanted) < std::abs(b - wanted);
    };
    const auto nearest = std::min_element(medium.begin(), medium.end(), distance);
    return static_cast<std::uint8_t>(nearest - medium.begin());
}

GreyTone tone_between(const Luminance& picture, const Luminance& medium) {
    const double black = picture.front();
    const double deepest = medium.front();
    GreyTone tone{};
    for (std::size_t level = 0; level < tone.size(); ++level) {
        const double share = (picture[level] - black) / std::max(1 - black, 1e-6);
        tone[level] = nearest_level(medium, deepest + share * (1 - deepest));
    }
    return tone;
}

}  // namespace

GreyTone grey_on_press(const ProfileHandle& grey, const ProfileHandle& press) {
    const Luminance black_ink =
        luminance(press, TYPE_CMYK_8, [](std::uint8_t level, std::array<std::uint8_t, 4>& pixel) {
            pixel[3] = static_cast<std::uint8_t>(255 - level);
        });
    return tone_between(luminance_of_grey(grey), black_ink);
}

GreyTone grey_on_screen(const ProfileHandle& grey) {
    const ProfileHandle srgb{cmsCreate_sRGBProfile()};
    const Luminance screen =
        luminance(srgb, TYPE_RGB_8, [](std::uint8_t level, std::array<std::uint8_t, 4>& pixel) {
            pixel = {level, level, level, 0};
        });
    return tone_between(luminance_of_grey(grey), screen);
}

bool is_nearly_straight(const GreyTone& tone) {
    constexpr int tolerated = 2;
    for (std::size_t level = 0; level < tone.size(); ++level) {
        if (std::abs(static_cast<int>(level) - tone[level]) > tolerated) {
            return false;
        }
    }
    return true;
}

}  // namespace portraits::write
