#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace portraits::write {

/// Calls `visit(marker, payload)` with the segments of a JPEG file before its first scan.
template <typename Visit>
void for_each_jpeg_segment(std::span<const char> file, Visit visit) {
    constexpr unsigned start_of_scan = 0xDA;
    const std::string_view bytes{file.data(), file.size()};
    if (!bytes.starts_with("\xFF\xD8")) {
        return;
    }
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
    for (std::size_t at = 2; at + 4 <= bytes.size() && byte(at) == 0xFF;) {
        const unsigned marker = byte(at + 1);
        const std::size_t length = static_cast<std::size_t>(byte(at + 2)) << 8U | byte(at + 3);
        if (marker == start_of_scan || length < 2) {
            return;
        }
        visit(marker, bytes.substr(at + 4, length - 2));
        at += 2 + length;
    }
}

}  // namespace portraits::write
