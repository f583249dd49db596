#include "generator/write/text_string.h"

namespace portraits::write {
namespace {

constexpr char32_t replacement = 0xFFFD;

struct Lead {
    int continuation_bytes;
    char32_t bits;
};

Lead read_lead(unsigned char byte) {
    if (byte < 0x80) {
        return {0, byte};
    }
    if (byte >= 0xC2 && byte < 0xE0) {
        return {1, byte & 0x1FU};
    }
    if (byte >= 0xE0 && byte < 0xF0) {
        return {2, byte & 0x0FU};
    }
    if (byte >= 0xF0 && byte < 0xF5) {
        return {3, byte & 0x07U};
    }
    return {0, replacement};
}

void append_byte_hex(std::string& out, unsigned byte) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    out += digits[byte >> 4U & 15U];
    out += digits[byte & 15U];
}

/// Calls `put` with each 16-bit unit of a code point.
template <typename Put>
void for_utf16(char32_t c, Put put) {
    if (c < 0x10000) {
        put(static_cast<unsigned>(c));
        return;
    }
    const char32_t rest = c - 0x10000;
    put(static_cast<unsigned>(0xD800 + (rest >> 10U)));
    put(static_cast<unsigned>(0xDC00 + (rest & 0x3FFU)));
}

}  // namespace

char32_t next_code_point(std::string_view utf8, std::size_t& position) {
    const Lead lead = read_lead(static_cast<unsigned char>(utf8[position++]));
    char32_t c = lead.bits;
    for (int i = 0; i < lead.continuation_bytes; ++i) {
        if (position >= utf8.size() ||
            (static_cast<unsigned char>(utf8[position]) & 0xC0U) != 0x80) {
            return replacement;
        }
        c = c << 6U | (static_cast<unsigned char>(utf8[position++]) & 0x3FU);
    }
    return c;
}

bool is_at_most_one_code_point(std::string_view utf8) {
    std::size_t first = 0;
    if (!utf8.empty()) {
        next_code_point(utf8, first);
    }
    return first == utf8.size();
}

void append_utf8(std::string& out, char32_t c) {
    const auto tail = [&](unsigned shift) {
        out += static_cast<char>(0x80U | (static_cast<unsigned>(c) >> shift & 0x3FU));
    };
    if (c < 0x80) {
        out += static_cast<char>(c);
    } else if (c < 0x800) {
        out += static_cast<char>(0xC0U | c >> 6U);
        tail(0);
    } else if (c < 0x10000) {
        out += static_cast<char>(0xE0U | c >> 12U);
        tail(6);
        tail(0);
    } else {
        out += static_cast<char>(0xF0U | c >> 18U);
        tail(12);
        tail(6);
        tail(0);
    }
}

std::string reversed_characters(std::string_view utf8) {
    std::string out(utf8.size(), '\0');
    std::size_t free = out.size();
    for (std::size_t begin = 0, end = 0; begin < utf8.size(); begin = end) {
        next_code_point(utf8, end);
        free -= end - begin;
        utf8.copy(out.data() + free, end - begin, begin);
    }
    return out;
}

void append_utf16_hex(std::string& out, char32_t code_point) {
    for_utf16(code_point, [&](unsigned unit) {
        append_byte_hex(out, unit >> 8U);
        append_byte_hex(out, unit);
    });
}

std::string utf16_with_mark(std::string_view utf8) {
    std::string out = "\xFE\xFF";
    for (std::size_t i = 0; i < utf8.size();) {
        for_utf16(next_code_point(utf8, i), [&](unsigned unit) {
            out += static_cast<char>(unit >> 8U & 255U);
            out += static_cast<char>(unit & 255U);
        });
    }
    return out;
}

std::string utf16_hex_string(std::string_view utf8) {
    std::string out = "<FEFF";
    for (std::size_t i = 0; i < utf8.size();) {
        append_utf16_hex(out, next_code_point(utf8, i));
    }
    return out += '>';
}

std::string text_object(std::string_view utf8) {
    std::string out = "(";
    for (const char c : utf8) {
        if (c < ' ' || c > '~') {
            return utf16_hex_string(utf8);
        }
        if (c == '(' || c == ')' || c == '\\') {
            out += '\\';
        }
        out += c;
    }
    return out += ')';
}

}  // namespace portraits::write
