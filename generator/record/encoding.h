#pragma once

#include <cstddef>
#include <memory>
#include <string_view>

#include "generator/base/diagnostic.h"

namespace portraits::record {

/// What some programs write before the text of a file, in UTF-8.
inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// The bytes of the first character of a text, 0 if they are not UTF-8 (The Unicode Standard, table
/// 3-7).
std::size_t character_length(std::string_view text);

/// True for the characters that YAML 1.2.2, section 5.1, keeps out of a file.
bool is_control(std::string_view character);

/// True when the file is UTF-8 without control characters; adds an error at the first byte that is
/// not.
bool check_encoding(const std::shared_ptr<const SourceFile>& file, Diagnostics& diagnostics);

}  // namespace portraits::record
