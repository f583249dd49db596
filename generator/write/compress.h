#pragma once

#include <string>
#include <string_view>

namespace portraits::write {

/// The bytes in zlib's format, as the FlateDecode filter reads them.
std::string deflated(std::string_view bytes);

}  // namespace portraits::write
