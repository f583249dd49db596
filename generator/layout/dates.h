#pragma once

#include <string>
#include <string_view>

namespace portraits::layout {

/// A date in the words of a language, from ISO 8601 to the month or to the day: `2016-02` is
/// February 2016. What is no such date comes back as it is.
std::string format_date(std::string_view iso, std::string_view lang);

}  // namespace portraits::layout
