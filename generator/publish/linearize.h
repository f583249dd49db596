#pragma once

#include <string>
#include <string_view>

#include "generator/base/result.h"

namespace portraits::publish {

/// The same PDF with the objects of the first page in front, so that a browser shows it before the rest has come (ISO 32000-1,
/// annex F). Streams stay as they are; the id's second half is made anew from the content.
Result<std::string> linearized(std::string_view pdf);

}  // namespace portraits::publish
