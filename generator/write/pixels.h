#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace portraits::write {

/// An uncompressed picture: 8 bits a channel, rows from the top without padding.
struct Pixels {
    std::size_t width = 0, height = 0;
    std::size_t channels = 0;  ///< 1 grey, 3 red green blue, 4 cyan magenta yellow black (cover)
    std::vector<std::uint8_t> samples;
};

}  // namespace portraits::write
