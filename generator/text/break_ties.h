#pragma once

#include <cstdint>
#include <string_view>

namespace portraits::text {

/// How two neighbouring words hold together.
enum class Tie : std::uint8_t {
    None,
    Close,   ///< a reader stumbles over a break: "15 | November"
    Always,  ///< never apart: a quotation mark and what it opens
};

/// Whether a line may end between two words that a space parts.
Tie tie_between(std::string_view before, std::string_view after);

}  // namespace portraits::text
