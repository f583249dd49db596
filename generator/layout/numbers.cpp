#include "generator/layout/numbers.h"

#include <fmt/format.h>
#include <unicode/decimfmt.h>
#include <unicode/locid.h>
#include <unicode/numberformatter.h>

#include <cmath>
#include <map>
#include <memory>

namespace portraits::layout {
namespace {

std::string utf8(const icu::UnicodeString& text) {
    std::string bytes;
    text.toUTF8String(bytes);
    return bytes;
}

void append_digit(std::string& to, char digit, char32_t zero) {
    if (zero == U'0') {
        to += digit;
    } else {
        icu::UnicodeString{static_cast<UChar32>(zero) + (digit - '0')}.toUTF8String(to);
    }
}

/// ASCII digits with a point. Rounds half to even on the decimal that the number stands for.
std::string plain(double number, Decimals decimals) {
    if (decimals != Decimals::AsWritten) {
        return fmt::format("{:.{}f}", number, static_cast<int>(decimals));
    }
    std::string digits = fmt::format("{:.3f}", number);
    digits.erase(digits.find_last_not_of('0') + 1);
    if (digits.back() == '.') {
        digits.pop_back();
    }
    return digits;
}

/// True when a group ends between the digit before and the last `left` digits of the whole part.
bool group_ends(std::size_t left, const NumberStyle& style) {
    const auto group = static_cast<std::size_t>(style.group);
    return left == group ||
           (left > group && (left - group) % static_cast<std::size_t>(style.higher_group) == 0);
}

/// False for languages that write 1000 but 10.000. ICU has no call that says so.
bool groups_four_digits(const icu::Locale& locale, const std::string& separator) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::UnicodeString text =
        icu::number::NumberFormatter::withLocale(locale).formatInt(1000, status).toString(status);
    return utf8(text).find(separator) != std::string::npos;
}

/// A language's style, looked up once in a thread.
const NumberStyle& style_of(std::string_view lang) {
    thread_local std::map<std::string, NumberStyle, std::less<>> styles;
    auto found = styles.find(lang);
    if (found == styles.end()) {
        found = styles.emplace(lang, NumberStyle::of(lang)).first;
    }
    return found->second;
}

}  // namespace

NumberStyle NumberStyle::of(std::string_view lang) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Locale locale =
        icu::Locale::forLanguageTag({lang.data(), static_cast<int>(lang.size())}, status);
    const std::unique_ptr<icu::NumberFormat> format{icu::NumberFormat::createInstance(
        U_SUCCESS(status) ? locale : icu::Locale::getRoot(), status)};
    NumberStyle style;
    const auto* decimal = dynamic_cast<const icu::DecimalFormat*>(format.get());
    if (U_FAILURE(status) || decimal == nullptr) {
        return style;
    }
    using Symbols = icu::DecimalFormatSymbols;
    const Symbols& symbols = *decimal->getDecimalFormatSymbols();
    style.decimal = utf8(symbols.getConstSymbol(Symbols::kDecimalSeparatorSymbol));
    style.grouping = utf8(symbols.getConstSymbol(Symbols::kGroupingSeparatorSymbol));
    style.minus = utf8(symbols.getConstSymbol(Symbols::kMinusSignSymbol));
    style.zero =
        static_cast<char32_t>(symbols.getConstSymbol(Symbols::kZeroDigitSymbol).char32At(0));
    style.group = decimal->getGroupingSize();
    style.higher_group = decimal->getSecondaryGroupingSize();
    if (style.higher_group <= 0) {
        style.higher_group = style.group;
    }
    style.least_to_group = groups_four_digits(locale, style.grouping) ? 1 : 2;
    return style;
}

std::string format_number(double number, const NumberStyle& style, Decimals decimals) {
    const std::string digits = plain(std::abs(number), decimals);
    const std::size_t whole = std::min(digits.find('.'), digits.size());
    const bool grouped =
        style.group > 0 &&
        whole >= static_cast<std::size_t>(style.group + std::max(style.least_to_group, 1));
    std::string text;
    const bool zero = digits.find_first_of("123456789") == std::string::npos;
    if (number < 0 && !zero) {
        text += style.minus;
    }
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i == whole) {
            text += style.decimal;
            continue;
        }
        if (grouped && i > 0 && i < whole && group_ends(whole - i, style)) {
            text += style.grouping;
        }
        append_digit(text, digits[i], style.zero);
    }
    return text;
}

std::string format_number(double number, std::string_view lang, Decimals decimals) {
    return format_number(number, style_of(lang), decimals);
}

std::string format_count(std::size_t count, std::string_view lang) {
    return format_number(static_cast<double>(count), lang, Decimals::None);
}

std::string local_digits(std::string_view text, std::string_view lang) {
    std::string local;
    for (const char c : text) {
        if (c >= '0' && c <= '9') {
            append_digit(local, c, style_of(lang).zero);
        } else {
            local += c;
        }
    }
    return local;
}

std::string local_digits(int number, std::string_view lang) {
    return local_digits(fmt::to_string(number), lang);
}

}  // namespace portraits::layout
