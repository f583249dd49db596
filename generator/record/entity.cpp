#include "generator/record/entity.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>

namespace portraits::record {
namespace {

struct Name {
    std::string_view name;
    std::string_view character;
};

constexpr std::array names{
    Name{"amp", "&"},         Name{"apos", "'"},       Name{"copy", "\u00A9"},
    Name{"emsp", "\u2003"},   Name{"ensp", "\u2002"},  Name{"gt", ">"},
    Name{"hellip", "\u2026"}, Name{"ldquo", "\u201C"}, Name{"lsquo", "\u2018"},
    Name{"lt", "<"},          Name{"mdash", "\u2014"}, Name{"nbsp", "\u00A0"},
    Name{"ndash", "\u2013"},  Name{"quot", "\""},      Name{"rdquo", "\u201D"},
    Name{"rsquo", "\u2019"},  Name{"shy", "\u00AD"},   Name{"thinsp", "\u2009"},
};

constexpr std::uint32_t replacement = 0xFFFD;

char byte_of(std::uint32_t bits) { return static_cast<char>(static_cast<unsigned char>(bits)); }

std::string encode(std::uint32_t code) {
    if (code < 0x80) {
        return {byte_of(code)};
    }
    const char last = byte_of(0x80U | (code & 0x3FU));
    if (code < 0x800) {
        return {byte_of(0xC0U | (code >> 6U)), last};
    }
    const char third = byte_of(0x80U | ((code >> 6U) & 0x3FU));
    if (code < 0x10000) {
        return {byte_of(0xE0U | (code >> 12U)), third, last};
    }
    const char second = byte_of(0x80U | ((code >> 12U) & 0x3FU));
    return {byte_of(0xF0U | (code >> 18U)), second, third, last};
}

bool is_character(std::uint32_t code) {
    return code >= 0x20 && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
}

std::optional<std::string> decode_number(std::string_view digits) {
    const bool hexadecimal = digits.starts_with('x') || digits.starts_with('X');
    digits.remove_prefix(hexadecimal ? 1 : 0);
    std::uint32_t code = 0;
    const char* end = digits.data() + digits.size();
    const auto [stop, error] = std::from_chars(digits.data(), end, code, hexadecimal ? 16 : 10);
    if (error != std::errc{} || stop != end) {
        return std::nullopt;
    }
    return encode(is_character(code) ? code : replacement);
}

}  // namespace

std::optional<std::string> decode_entity(std::string_view entity) {
    if (!entity.starts_with('&') || !entity.ends_with(';')) {
        return std::nullopt;
    }
    const std::string_view name = entity.substr(1, entity.size() - 2);
    if (name.starts_with('#')) {
        return decode_number(name.substr(1));
    }
    const auto* found = std::find_if(names.begin(), names.end(),
                                     [name](const Name& known) { return known.name == name; });
    return found == names.end() ? std::nullopt
                                : std::optional<std::string>{std::string{found->character}};
}

}  // namespace portraits::record
