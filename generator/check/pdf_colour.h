#pragma once

#include <array>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "generator/check/pdf_values.h"

namespace portraits::check::pdf {

enum class ColourFamily { Gray, Rgb, Cmyk, Lab, Indexed, Spot, Pattern, Unknown };

/// `DeviceGray` or a profile of one component are both of the grey family; `device` tells them apart.
struct ColourSpace {
    ColourFamily family = ColourFamily::Unknown;
    bool device = false;
    int components = 1;
    std::vector<std::string> colourants;      ///< of Separation and DeviceN
    std::shared_ptr<const ColourSpace> base;  ///< of Indexed; what stands in for a spot colour
    std::string lookup;                       ///< of Indexed
};
using ColourSpaceRef = std::shared_ptr<const ColourSpace>;

ColourSpaceRef device_space(ColourFamily family);
/// Reads a colour space by its name or array; names that are none of the device's are looked up in the resources.
ColourSpaceRef read_colour_space(Object object, Object resources);

struct Colour {
    ColourSpaceRef space = device_space(ColourFamily::Gray);
    std::vector<double> parts{0};
};

/// The colour that a space begins with: black, all inks of a spot colour.
Colour first_colour(ColourSpaceRef space);

/// Ink cover, 0..1 each.
struct Inks {
    std::array<double, 4> process{};  ///< cyan, magenta, yellow, black
    double spot = 0;                  ///< all others together

    [[nodiscard]] double sum() const {
        return process[0] + process[1] + process[2] + process[3] + spot;
    }
};

/// What a press lays down. Red, green and blue are no inks: they come as their complements, so that sums stay sensible.
Inks inks_of(const Colour& colour);
/// How many inks cover more than one per cent.
int ink_count(const Inks& inks);
/// `0/62/0/32`, per cent.
std::string to_text(const Inks& inks);

using Rgb = std::array<double, 3>;
/// As a screen shows it, 0..1.
Rgb rgb_of(const Colour& colour);
/// WCAG 2.1's contrast ratio, 1 to 21.
double contrast(const Rgb& a, const Rgb& b);

std::string_view name_of(ColourFamily family);

}  // namespace portraits::check::pdf
