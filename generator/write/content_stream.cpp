#include "generator/write/content_stream.h"

#include <array>
#include <cmath>

namespace portraits::write {

void append_decimal(std::string& out, std::int64_t value, int decimals) {
    std::array<char, 24> digits{};
    char* const end = digits.data() + digits.size();
    char* p = end;
    const bool negative = value < 0;
    auto rest = negative ? -static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
    bool significant = false;
    for (int place = 0; place < decimals; ++place) {
        const auto digit = rest % 10;
        rest /= 10;
        significant = significant || digit != 0;
        if (significant) {
            *--p = static_cast<char>('0' + digit);
        }
    }
    if (significant) {
        *--p = '.';
    }
    if (rest != 0 || !significant) {
        do {
            *--p = static_cast<char>('0' + rest % 10);
            rest /= 10;
        } while (rest != 0);
    }
    if (negative && value != 0) {
        *--p = '-';
    }
    out.append(p, end);
}

std::int64_t hundredths(Length length) {
    return (length.to_raw() * 100 + Length::units_per_pt / 2) >> 16U;
}

ContentStream& ContentStream::coordinate(std::int64_t value) {
    append_decimal(text_, value, 2);
    return raw(' ');
}

ContentStream& ContentStream::point(std::int64_t x, std::int64_t y) {
    return coordinate(x).coordinate(y);
}

ContentStream& ContentStream::thousandths(std::int64_t value) {
    append_decimal(text_, value, 3);
    return raw(' ');
}

ContentStream& ContentStream::number(double value) {
    return thousandths(std::llround(value * 1000));
}

ContentStream& ContentStream::matrix_part(double value) {
    append_decimal(text_, std::llround(value * 100000), 5);
    return raw(' ');
}

ContentStream& ContentStream::integer(std::int64_t value) {
    append_decimal(text_, value, 0);
    return raw(' ');
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
