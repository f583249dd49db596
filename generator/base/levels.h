#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "generator/base/diagnostic.h"

/// How reports speak of levels, in text and in JSON.
namespace portraits {

/// `note`, `warning` or `error`.
std::string_view name_of(Level level);

/// `1 page`, `44 pages`.
std::string counted(std::size_t count, std::string_view noun);

/// `1 error, 4 warnings`; what there is none of is left out, so that it may be empty.
std::string tally(std::size_t errors, std::size_t warnings);

}  // namespace portraits
