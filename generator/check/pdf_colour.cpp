#include "generator/check/pdf_colour.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace portraits::check::pdf {
namespace {

int components_of(ColourFamily family) {
    switch (family) {
        case ColourFamily::Cmyk: return 4;
        case ColourFamily::Rgb:
        case ColourFamily::Lab: return 3;
        default: return 1;
    }
}

ColourFamily family_of_components(int components) {
    switch (components) {
        case 1: return ColourFamily::Gray;
        case 3: return ColourFamily::Rgb;
        case 4: return ColourFamily::Cmyk;
        default: return ColourFamily::Unknown;
    }
}

/// Those of inline images stand in their short form.
ColourFamily family_of_name(const std::string& name) {
    if (name == "DeviceGray" || name == "G" || name == "CalGray") {
        return ColourFamily::Gray;
    }
    if (name == "DeviceRGB" || name == "RGB" || name == "CalRGB") {
        return ColourFamily::Rgb;
    }
    if (name == "DeviceCMYK" || name == "CMYK") {
        return ColourFamily::Cmyk;
    }
    if (name == "Lab") {
        return ColourFamily::Lab;
    }
    return name == "Pattern" ? ColourFamily::Pattern : ColourFamily::Unknown;
}

ColourSpaceRef of_family(ColourFamily family, bool device) {
    auto space = std::make_shared<ColourSpace>();
    space->family = family;
    space->device = device;
    space->components = components_of(family);
    return space;
}

ColourSpaceRef read_indexed(const std::vector<Object>& parts, Object resources) {
    auto space = std::make_shared<ColourSpace>();
    space->family = ColourFamily::Indexed;
    if (parts.size() > 3) {
        space->base = read_colour_space(parts[1], resources);
        Object table = parts[3];
        space->lookup = table.isStream() ? stream_bytes(table) : bytes(table);
    }
    return space;
}

ColourSpaceRef read_spot(const std::vector<Object>& parts, Object resources) {
    auto space = std::make_shared<ColourSpace>();
    space->family = ColourFamily::Spot;
    if (parts.size() > 2) {
        Object names = parts[1];
        for (const Object& item : names.isName() ? std::vector{names} : items(names)) {
            space->colourants.push_back(name(item));
        }
        space->base = read_colour_space(parts[2], resources);
    }
    space->components = static_cast<int>(space->colourants.size());
    return space;
}

ColourSpaceRef read_array(const std::vector<Object>& parts, Object resources) {
    const std::string kind = name(parts.front());
    if (kind == "ICCBased" && parts.size() > 1) {
        const int n = static_cast<int>(number_or(value(parts[1], "N"), 0));
        return of_family(family_of_components(n), false);
    }
    if (kind == "Indexed" || kind == "I") {
        return read_indexed(parts, resources);
    }
    if (kind == "Separation" || kind == "DeviceN") {
        return read_spot(parts, resources);
    }
    return of_family(family_of_name(kind), kind.starts_with("Device"));
}

/// The entry of an indexed colour in its base space.
Colour looked_up(const Colour& colour) {
    const ColourSpace& space = *colour.space;
    Colour found = first_colour(space.base ? space.base : device_space(ColourFamily::Gray));
    const auto width = found.parts.size();
    const auto index = static_cast<std::size_t>(std::max(0.0, colour.parts.front()));
    for (std::size_t i = 0; i < width && index * width + i < space.lookup.size(); ++i) {
        found.parts[i] = static_cast<unsigned char>(space.lookup[index * width + i]) / 255.0;
    }
    return found;
}

void add_colourant(Inks& inks, const std::string& name, double tint) {
    constexpr std::array<std::string_view, 4> process{"Cyan", "Magenta", "Yellow", "Black"};
    const auto at = std::find(process.begin(), process.end(), name);
    if (at != process.end()) {
        inks.process[static_cast<std::size_t>(at - process.begin())] = tint;
    } else if (name == "All") {
        inks.process = {tint, tint, tint, tint};
    } else if (name != "None") {
        inks.spot += tint;
    }
}

double part(const Colour& colour, std::size_t i) {
    return i < colour.parts.size() ? std::clamp(colour.parts[i], 0.0, 1.0) : 0;
}

/// Relative luminance of sRGB, as WCAG 2.1 defines it.
double luminance(const Rgb& rgb) {
    const auto linear = [](double v) {
        return v <= 0.03928 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(rgb[0]) + 0.7152 * linear(rgb[1]) + 0.0722 * linear(rgb[2]);
}

}  // namespace

ColourSpaceRef device_space(ColourFamily family) {
    static const ColourSpaceRef gray = of_family(ColourFamily::Gray, true);
    static const ColourSpaceRef rgb = of_family(ColourFamily::Rgb, true);
    static const ColourSpaceRef cmyk = of_family(ColourFamily::Cmyk, true);
    switch (family) {
        case ColourFamily::Rgb: return rgb;
        case ColourFamily::Cmyk: return cmyk;
        default: return gray;
    }
}

ColourSpaceRef read_colour_space(Object object, Object resources) {
    if (const std::vector<Object> parts = items(object); !parts.empty()) {
        return read_array(parts, resources);
    }
    const std::string wanted = name(object);
    if (const ColourFamily family = family_of_name(wanted); family != ColourFamily::Unknown) {
        return of_family(family, family != ColourFamily::Pattern);
    }
    Object found = value(value(resources, "ColorSpace"), wanted);
    return found.isArray() ? read_colour_space(found, resources)
                           : of_family(family_of_name(name(found)), true);
}

Colour first_colour(ColourSpaceRef space) {
    Colour colour;
    const bool spot = space->family == ColourFamily::Spot;
    colour.parts.assign(static_cast<std::size_t>(std::max(1, space->components)), spot ? 1 : 0);
    if (space->family == ColourFamily::Cmyk) {
        colour.parts.back() = 1;
    }
    colour.space = std::move(space);
    return colour;
}

Inks inks_of(const Colour& colour) {
    Inks inks;
    switch (colour.space->family) {
        case ColourFamily::Gray: inks.process[3] = 1 - part(colour, 0); break;
        case ColourFamily::Cmyk:
            for (std::size_t i = 0; i < 4; ++i) {
                inks.process[i] = part(colour, i);
            }
            break;
        case ColourFamily::Rgb:
            for (std::size_t i = 0; i < 3; ++i) {
                inks.process[i] = 1 - part(colour, i);
            }
            break;
        case ColourFamily::Indexed: return inks_of(looked_up(colour));
        case ColourFamily::Spot:
            for (std::size_t i = 0; i < colour.space->colourants.size(); ++i) {
                add_colourant(inks, colour.space->colourants[i], part(colour, i));
            }
            break;
        default: break;
    }
    return inks;
}

int ink_count(const Inks& inks) {
    constexpr double trace = 0.01;
    const auto covers = [](double ink) { return ink > trace; };
    return static_cast<int>(std::count_if(inks.process.begin(), inks.process.end(), covers)) +
           (covers(inks.spot) ? 1 : 0);
}

std::string to_text(const Inks& inks) {
    const auto& p = inks.process;
    std::string out =
        fmt::format("{:.0f}/{:.0f}/{:.0f}/{:.0f}", p[0] * 100, p[1] * 100, p[2] * 100, p[3] * 100);
    return inks.spot > 0 ? fmt::format("{} and spot {:.0f}", out, inks.spot * 100) : out;
}

Rgb rgb_of(const Colour& colour) {
    switch (colour.space->family) {
        case ColourFamily::Rgb: return {part(colour, 0), part(colour, 1), part(colour, 2)};
        case ColourFamily::Indexed: return rgb_of(looked_up(colour));
        default: break;
    }
    const Inks inks = inks_of(colour);
    const auto light = [&](double ink) { return (1 - ink) * (1 - inks.process[3]); };
    return {light(inks.process[0]), light(inks.process[1]), light(inks.process[2])};
}

double contrast(const Rgb& a, const Rgb& b) {
    const double high = std::max(luminance(a), luminance(b));
    const double low = std::min(luminance(a), luminance(b));
    return (high + 0.05) / (low + 0.05);
}

std::string_view name_of(ColourFamily family) {
    switch (family) {
        case ColourFamily::Gray: return "grey";
        case ColourFamily::Rgb: return "RGB";
        case ColourFamily::Cmyk: return "CMYK";
        case ColourFamily::Lab: return "Lab";
        case ColourFamily::Indexed: return "indexed";
        case ColourFamily::Spot: return "spot";
        case ColourFamily::Pattern: return "pattern";
        case ColourFamily::Unknown: break;
    }
    return "unknown";
}

}  // namespace portraits::check::pdf
