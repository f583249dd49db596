#include "generator/write/cff_header.h"

#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <vector>

namespace portraits::write {
namespace {

/// Reads big-endian numbers one after the other, and throws rather than read past the end.
class Reader {
public:
    Reader(std::span<const unsigned char> bytes, std::size_t position)
        : bytes_{bytes}, position_{position} {}

    std::uint32_t number(int size) {
        std::uint32_t value = 0;
        for (int i = 0; i < size; ++i) {
            value = value << 8U | byte();
        }
        return value;
    }
    unsigned byte() {
        if (position_ >= bytes_.size()) {
            throw std::runtime_error{"the CFF table ends too early"};
        }
        return bytes_[position_++];
    }
    [[nodiscard]] std::size_t position() const { return position_; }
    [[nodiscard]] bool before(std::size_t end) const { return position_ < end; }

private:
    std::span<const unsigned char> bytes_;
    std::size_t position_;
};

struct Index {
    std::uint32_t count = 0;
    std::size_t first_begin = 0, first_end = 0;  ///< the first object
    std::size_t end = 0;                         ///< behind the whole index
};

Index read_index(std::span<const unsigned char> table, std::size_t position) {
    Reader in{table, position};
    Index index;
    index.count = in.number(2);
    if (index.count == 0) {
        index.end = in.position();
        return index;
    }
    const int offset_size = static_cast<int>(in.byte());
    const std::size_t offsets = in.position();
    const std::size_t data =
        offsets + (index.count + 1U) * static_cast<std::size_t>(offset_size) - 1;
    index.first_begin = data + in.number(offset_size);
    index.first_end = data + in.number(offset_size);
    Reader last{table, offsets + index.count * static_cast<std::size_t>(offset_size)};
    index.end = data + last.number(offset_size);
    return index;
}

struct TopDict {
    bool has_ros = false;
    std::size_t charset = 0, char_strings = 0;
};

/// Skips the digits of a real number: nibbles up to 0xF.
void skip_real(Reader& in) {
    for (unsigned byte = in.byte(); (byte & 0x0FU) != 0x0F && byte >> 4U != 0x0F;) {
        byte = in.byte();
    }
}

std::uint32_t operand(Reader& in, unsigned first) {
    if (first == 28) {
        return in.number(2);
    }
    if (first == 29) {
        return in.number(4);
    }
    if (first == 30) {
        skip_real(in);
        return 0;
    }
    if (first < 247) {
        return first - 139;
    }
    const unsigned second = in.byte();
    return first < 251 ? (first - 247) * 256 + second + 108 : 0;  // offsets are not negative
}

TopDict read_top_dict(std::span<const unsigned char> table, const Index& index) {
    constexpr unsigned charset_operator = 15;
    constexpr unsigned char_strings_operator = 17;
    constexpr unsigned escape = 12;
    constexpr unsigned ros_operator = 30;
    TopDict top;
    Reader in{table, index.first_begin};
    std::uint32_t last = 0;
    while (in.before(index.first_end)) {
        const unsigned byte = in.byte();
        if (byte > 21) {
            last = operand(in, byte);
        } else if (byte == charset_operator) {
            top.charset = last;
        } else if (byte == char_strings_operator) {
            top.char_strings = last;
        } else if (byte == escape) {
            top.has_ros = in.byte() == ros_operator || top.has_ros;
        }
    }
    return top;
}

bool is_identity(std::span<const unsigned char> table, std::size_t charset, std::uint32_t glyphs) {
    if (charset <= 2) {
        return false;  // one of the predefined sets, which name-keyed fonts use
    }
    Reader in{table, charset};
    const unsigned format = in.byte();
    for (std::uint32_t glyph = 1; glyph < glyphs;) {
        if (in.number(2) != glyph) {
            return false;
        }
        glyph += 1 + (format == 0 ? 0 : in.number(format == 1 ? 1 : 2));
    }
    return true;
}

}  // namespace

CffHeader read_cff_header(std::span<const unsigned char> table) {
    Reader header{table, 2};
    const Index names = read_index(table, header.byte());
    const TopDict top = read_top_dict(table, read_index(table, names.end));
    if (!top.has_ros) {
        return {};
    }
    const Index char_strings = read_index(table, top.char_strings);
    return {true, is_identity(table, top.charset, char_strings.count)};
}

}  // namespace portraits::write
