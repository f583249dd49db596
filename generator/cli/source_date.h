#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "generator/base/result.h"

namespace portraits::cli {

/// The moment that `SOURCE_DATE_EPOCH` sets in place of the edition's date, `2016-11-15T00:00:00Z`; empty if it is not set.
Result<std::string> source_date();

/// Seconds since 1970, written in digits, as a moment in UTC.
Result<std::string> moment_of(std::string_view seconds);

/// The seconds since 1970 of a moment in UTC; 0 for what is none.
std::int64_t seconds_of(std::string_view moment);

}  // namespace portraits::cli
