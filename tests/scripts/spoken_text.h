#pragma once

#include <cstddef>
#include <string>

namespace portraits::tests {

/// What a screen reader says of a page: its structure elements in their order, replacement texts in place of what they replace
/// (ISO 32000-1, 14.9.4), in Unicode's composed form. A paragraph ends with a line feed. `page` counts from 1.
std::string spoken_text(const std::string& file, std::size_t page);

}  // namespace portraits::tests
