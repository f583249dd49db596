#include "generator/record/scalar.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <limits>
#include <optional>

namespace portraits::record {
namespace {

template <std::size_t N>
bool is_one_of(std::string_view text, const std::array<std::string_view, N>& words) {
    return std::find(words.begin(), words.end(), text) != words.end();
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string_view without_sign(std::string_view text) {
    return !text.empty() && (text[0] == '-' || text[0] == '+') ? text.substr(1) : text;
}

std::optional<double> whole_in_base(std::string_view digits, int base) {
    std::uint64_t number = 0;
    const char* end = digits.data() + digits.size();
    const auto [stop, error] = std::from_chars(digits.data(), end, number, base);
    if (error != std::errc{} || stop != end) {
        return std::nullopt;
    }
    return static_cast<double>(number);
}

/// `[-+]? ( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?`
std::optional<double> decimal(std::string_view text) {
    const std::string_view size = without_sign(text);
    const bool starts = !size.empty() && (is_digit(size[0]) || size[0] == '.');
    const bool has_digit = std::any_of(size.begin(), size.end(), is_digit);
    if (!starts || !has_digit || (size[0] == '.' && !is_digit(size[1]))) {
        return std::nullopt;
    }
    double number = 0;
    const char* end = size.data() + size.size();
    const auto [stop, error] = std::from_chars(size.data(), end, number);
    if (error == std::errc::invalid_argument || stop != end) {
        return std::nullopt;
    }
    if (error == std::errc::result_out_of_range) {
        number = std::numeric_limits<double>::infinity();
    }
    return text[0] == '-' ? -number : number;
}

std::optional<Scalar> as_number(std::string_view text) {
    if (text.starts_with("0x") || text.starts_with("0o")) {
        const auto number = whole_in_base(text.substr(2), text[1] == 'x' ? 16 : 8);
        return number ? std::optional<Scalar>{{Kind::Int, *number, false}} : std::nullopt;
    }
    const std::string_view size = without_sign(text);
    if (is_one_of<3>(size, {".inf", ".Inf", ".INF"})) {
        const double infinity = std::numeric_limits<double>::infinity();
        return Scalar{Kind::Float, text[0] == '-' ? -infinity : infinity, false};
    }
    if (is_one_of<3>(text, {".nan", ".NaN", ".NAN"})) {
        return Scalar{Kind::Float, std::numeric_limits<double>::quiet_NaN(), false};
    }
    const auto number = decimal(text);
    if (!number) {
        return std::nullopt;
    }
    const bool whole = std::all_of(size.begin(), size.end(), is_digit);
    return Scalar{whole ? Kind::Int : Kind::Float, *number, false};
}

}  // namespace

Scalar resolve_scalar(std::string_view text) {
    if (text.empty() || is_one_of<4>(text, {"~", "null", "Null", "NULL"})) {
        return {Kind::Null, 0, false};
    }
    if (is_one_of<3>(text, {"true", "True", "TRUE"})) {
        return {Kind::Bool, 0, true};
    }
    if (is_one_of<3>(text, {"false", "False", "FALSE"})) {
        return {Kind::Bool, 0, false};
    }
    return as_number(text).value_or(Scalar{});
}

}  // namespace portraits::record
