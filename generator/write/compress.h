#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace portraits::write {

enum class Effort : std::uint8_t {
    Quick,     ///< for what every page has
    Thorough,  ///< for what is written once in a file: fonts, profiles
};

/// The bytes in zlib's format, as the FlateDecode filter reads them.
std::string deflated(std::string_view bytes, Effort effort = Effort::Quick);

}  // namespace portraits::write
