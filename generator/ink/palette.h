#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace portraits::ink {

/// One printable colour: a swatch of the design or a tint of it, in both of the worlds it is shown in.
struct Swatch {
    std::string name;              ///< `ceiba`, `ceiba 50`, `k70`
    std::array<double, 4> cmyk{};  ///< ink cover, 0..1
    std::array<std::uint8_t, 3> srgb{};
};

/// A place in the document's palette.
enum class SwatchId : std::uint16_t {};

using Palette = std::vector<Swatch>;

inline const Swatch& swatch(const Palette& palette, SwatchId id) {
    return palette[static_cast<std::size_t>(id)];
}

}  // namespace portraits::ink
