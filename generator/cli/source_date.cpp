// https://reproducible-builds.org/specs/source-date-epoch

#include "generator/cli/source_date.h"

#include <fmt/format.h>

#include <charconv>
#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace portraits::cli {
namespace {

constexpr std::int64_t end_of_9999 = 253402300799;  // dates in a PDF have four digits for the year

}  // namespace

Result<std::string> moment_of(std::string_view text) {
    std::int64_t count = -1;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
    if (error != std::errc{} || end != text.data() + text.size() || count < 0 ||
        count > end_of_9999) {
        return Diagnostic{Level::Error,
                          {},
                          fmt::format("SOURCE_DATE_EPOCH is «{}»", text),
                          "it counts the seconds since 1970, in digits",
                          {}};
    }
    const std::chrono::sys_seconds moment{std::chrono::seconds{count}};
    const auto midnight = std::chrono::floor<std::chrono::days>(moment);
    const std::chrono::year_month_day day{midnight};
    const std::chrono::hh_mm_ss time{moment - midnight};
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", static_cast<int>(day.year()),
                       static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()),
                       time.hours().count(), time.minutes().count(), time.seconds().count());
}

Result<std::string> source_date() {
    const char* seconds = std::getenv("SOURCE_DATE_EPOCH");
    return seconds == nullptr || *seconds == '\0' ? std::string{} : moment_of(seconds);
}

}  // namespace portraits::cli
