#include "generator/write/content_stream.h"

#include <array>
#include <charconv>
#include <cmath>

namespace portraits::write {

namespace {

/// The digits of a fraction and its point, without trailing zeros; nothing for 0.
template <int decimals>
char* write_fraction(char* out, std::uint64_t fraction) {
    if (fraction == 0) {
        return out;
    }
    *out++ = '.';
    char* end = out;
    for (int place = decimals - 1; place >= 0; --place) {
        const auto digit = static_cast<char>('0' + fraction % 10);
        fraction /= 10;
        out[place] = digit;
        if (digit != '0' && end == out) {
            end = out + place + 1;
        }
    }
    return end;
}

/// The number of decimals is known when this is compiled, so that no digit costs a division.
template <int decimals>
char* write_decimal(char* out, std::int64_t value) {
    constexpr std::uint64_t unit = [] {
        std::uint64_t power = 1;
        for (int i = 0; i < decimals; ++i) {
            power *= 10;
        }
        return power;
    }();
    if (value < 0) {
        *out++ = '-';
    }
    const auto size =
        value < 0 ? -static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
    const std::uint64_t whole = size / unit;
    const std::uint64_t fraction = size % unit;
    if (whole != 0 || fraction == 0) {
        constexpr int most_digits = 20;
        out = std::to_chars(out, out + most_digits, whole).ptr;
    }
    return write_fraction<decimals>(out, fraction);
}

/// Room for a sign, twenty digits, the point and a space.
using Operand = std::array<char, 24>;

template <int decimals>
void append_operand(std::string& out, std::int64_t value) {
    Operand operand;
    char* end = write_decimal<decimals>(operand.data(), value);
    *end++ = ' ';
    out.append(operand.data(), end);
}

}  // namespace

std::int64_t hundredths(Length length) {
    return (length.to_raw() * 100 + Length::units_per_pt / 2) >> 16U;
}

ContentStream& ContentStream::coordinate(std::int64_t value) {
    append_operand<2>(text_, value);
    return *this;
}

ContentStream& ContentStream::point(std::int64_t x, std::int64_t y) {
    std::array<Operand, 2> both;
    char* end = write_decimal<2>(both.front().data(), x);
    *end++ = ' ';
    end = write_decimal<2>(end, y);
    *end++ = ' ';
    text_.append(both.front().data(), end);
    return *this;
}

ContentStream& ContentStream::thousandths(std::int64_t value) {
    append_operand<3>(text_, value);
    return *this;
}

ContentStream& ContentStream::number(double value) {
    return thousandths(std::llround(value * 1000));
}

ContentStream& ContentStream::matrix_part(double value) {
    append_operand<5>(text_, std::llround(value * 100000));
    return *this;
}

ContentStream& ContentStream::integer(std::int64_t value) {
    append_operand<0>(text_, value);
    return *this;
}

ContentStream& ContentStream::resource(std::string_view prefix, std::int64_t number) {
    raw('/').raw(prefix);
    return integer(number);
}

ContentStream& ContentStream::op(std::string_view name) { return raw(name).raw('\n'); }

ContentStream& ContentStream::raw(std::string_view text) {
    text_ += text;
    return *this;
}

ContentStream& ContentStream::raw(char c) {
    text_ += c;
    return *this;
}

ContentStream& ContentStream::code(std::uint16_t code) {
    literal_byte(code >> 8U);
    literal_byte(code & 255U);
    return *this;
}

void ContentStream::literal_byte(unsigned byte) {
    const char c = static_cast<char>(byte);
    if (c == '\r') {  // a bare one would be read as a line feed
        text_ += "\\r";
        return;
    }
    if (c == '(' || c == ')' || c == '\\') {
        text_ += '\\';
    }
    text_ += c;
}

}  // namespace portraits::write
