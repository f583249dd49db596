#include "generator/layout/dates.h"

#include <unicode/calendar.h>
#include <unicode/dtptngen.h>
#include <unicode/gregocal.h>
#include <unicode/smpdtfmt.h>

#include <array>
#include <charconv>
#include <memory>
#include <vector>

namespace portraits::layout {
namespace {

/// Year, month and, if it is given, day; empty for what is no date.
std::vector<int> numbers_of(std::string_view iso) {
    std::vector<int> numbers;
    while (!iso.empty()) {
        const std::size_t hyphen = std::min(iso.find('-'), iso.size());
        int number = 0;
        if (std::from_chars(iso.data(), iso.data() + hyphen, number).ptr != iso.data() + hyphen) {
            return {};
        }
        numbers.push_back(number);
        iso.remove_prefix(std::min(hyphen + 1, iso.size()));
    }
    const bool is_date = numbers.size() == 2 || numbers.size() == 3;
    return is_date ? numbers : std::vector<int>{};
}

/// Noon in universal time, so that no time zone moves the day.
UDate moment_of(const std::vector<int>& date, UErrorCode& status) {
    icu::GregorianCalendar calendar{*icu::TimeZone::getGMT(), icu::Locale::getRoot(), status};
    calendar.clear();
    calendar.set(date[0], date[1] - 1, date.size() > 2 ? date[2] : 1, 12, 0);
    return calendar.getTime(status);
}

}  // namespace

std::string format_date(std::string_view iso, std::string_view lang) {
    const std::vector<int> date = numbers_of(iso);
    UErrorCode status = U_ZERO_ERROR;
    const icu::Locale locale =
        icu::Locale::forLanguageTag({lang.data(), static_cast<int32_t>(lang.size())}, status);
    const std::unique_ptr<icu::DateTimePatternGenerator> patterns{
        icu::DateTimePatternGenerator::createInstance(locale, status)};
    if (date.empty() || U_FAILURE(status)) {
        return std::string{iso};
    }
    const auto pattern = patterns->getBestPattern(date.size() > 2 ? u"yMMMMd" : u"yMMMM", status);
    icu::SimpleDateFormat format{pattern, locale, status};
    format.adoptTimeZone(icu::TimeZone::createTimeZone("UTC"));
    icu::UnicodeString words;
    format.format(moment_of(date, status), words);
    std::string utf8;
    return U_FAILURE(status) ? std::string{iso} : words.toUTF8String(utf8);
}

}  // namespace portraits::layout
