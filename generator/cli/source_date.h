#pragma once

#include <string>

#include "generator/base/result.h"

namespace portraits::cli {

/// The moment that `SOURCE_DATE_EPOCH` sets in place of the edition's date, `2016-11-15T00:00:00Z`; empty if it is not set.
Result<std::string> source_date();

/// Seconds since 1970, written in digits, as a moment in UTC.
Result<std::string> moment_of(std::string_view seconds);

}  // namespace portraits::cli
