#pragma once

#include <string>
#include <string_view>

#include "generator/write/encoded_page.h"

namespace portraits::write {

/// A page as bytes, for this run of the program alone: numbers are as the machine has them.
std::string packed(const EncodedPage& page);
/// The page again.
EncodedPage unpacked(std::string_view bytes);

}  // namespace portraits::write
