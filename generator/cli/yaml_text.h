#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace portraits::cli {

/// A text as a YAML scalar that reads back as the same text: plain if it may be, a block for several lines or a long one,
/// otherwise in quotation marks. The lines of a block are indented by `indent`.
std::string scalar_text(std::string_view text, std::size_t indent);

/// The same, always in double quotation marks.
std::string quoted_scalar(std::string_view text);

}  // namespace portraits::cli
