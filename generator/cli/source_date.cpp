// https://reproducible-builds.org/specs/source-date-epoch

#include "generator/cli/source_date.h"

#include <fmt/format.h>

#include <charconv>
#include <chrono>
#include <cstdint>
#include <cstdio>
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

std::int64_t seconds_of(std::string_view moment) {
    int year = 0, hour = 0, minute = 0, second = 0;
    unsigned month = 0, day = 0;
    const int read = std::sscanf(std::string{moment}.c_str(), "%4d-%2u-%2uT%2d:%2d:%2dZ", &year,
                                 &month, &day, &hour, &minute, &second);
    const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{month},
                                           std::chrono::day{day}};
    if (read != 6 || !date.ok()) {
        return 0;
    }
    const auto midnight = std::chrono::sys_days{date}.time_since_epoch();
    return std::chrono::seconds{midnight}.count() + hour * 3600 + minute * 60 + second;
}

Result<std::string> source_date() {
    const char* seconds = std::getenv("SOURCE_DATE_EPOCH");
    return seconds == nullptr || *seconds == '\0' ? std::string{} : moment_of(seconds);
}

}  // namespace portraits::cli
