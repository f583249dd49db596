#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace portraits::check {

/// A number that a text writes in a way that YAML does not read as one.
struct NumberText {
    std::string suggestion;      ///< `268.05`, or both readings if either may be meant
    bool decimal_comma = false;  ///< the comma can only stand before decimals
};

/// Reads `268,05`, `1 042 285`, `36 km²`, `ca. 5000`. None for a text of words or of several numbers.
std::optional<NumberText> read_number_text(std::string_view text);

}  // namespace portraits::check
