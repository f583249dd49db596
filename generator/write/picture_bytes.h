#pragma once

#include <fmt/format.h>

#include <span>
#include <stdexcept>
#include <string_view>

#include "generator/ink/document.h"

namespace portraits::write {

/// A picture's file; throws `std::runtime_error` if it was never opened.
inline std::span<const char> bytes_of(const ink::PictureFile& file) {
    if (!file.data) {
        throw std::runtime_error{fmt::format("{} is not opened", file.path)};
    }
    return file.data->bytes();
}

inline bool is_jpeg(std::span<const char> bytes) {
    return std::string_view{bytes.data(), bytes.size()}.starts_with("\xFF\xD8");
}

}  // namespace portraits::write
