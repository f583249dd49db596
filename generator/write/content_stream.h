#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "generator/base/geometry.h"

namespace portraits::write {

/// Hundredths of a point, 1/7200 inch: a third of a pixel of a plate setter at 2400 dpi.
std::int64_t hundredths(Length length);

/// The operators of a page as text. Knows how operands are written, nothing of what they mean. Numbers have no trailing zeros:
/// 12340 thousandths are `12.34`.
class ContentStream {
public:
    ContentStream() { text_.reserve(32768); }

    /// Operands, each followed by a space.
    ContentStream& coordinate(std::int64_t hundredths);
    ContentStream& point(std::int64_t x, std::int64_t y);
    ContentStream& thousandths(std::int64_t value);
    ContentStream& number(double value);
    /// A sine or cosine: five decimals, for a long line must end where it should.
    ContentStream& matrix_part(double value);
    ContentStream& integer(std::int64_t value);
    /// `/prefix12 `
    ContentStream& resource(std::string_view prefix, std::int64_t number);
    /// An operator with its end of line.
    ContentStream& op(std::string_view name);
    ContentStream& raw(std::string_view text);
    ContentStream& raw(char c);
    /// A two-byte code inside a literal string.
    ContentStream& code(std::uint16_t code);

    [[nodiscard]] const std::string& text() const { return text_; }

private:
    void literal_byte(unsigned byte);

    std::string text_;
};

}  // namespace portraits::write
