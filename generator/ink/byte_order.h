#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace portraits::ink {

enum class ByteOrder : std::uint8_t { Little, Big };

/// A number of `size` bytes at an offset; 0 where the bytes do not reach.
inline std::uint32_t number_at(std::string_view bytes, std::size_t at, std::size_t size,
                               ByteOrder order) {
    if (at > bytes.size() || bytes.size() - at < size) {
        return 0;
    }
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < size; ++i) {
        const std::size_t place = at + (order == ByteOrder::Big ? i : size - 1 - i);
        value = value << 8U | static_cast<unsigned char>(bytes[place]);
    }
    return value;
}

}  // namespace portraits::ink
