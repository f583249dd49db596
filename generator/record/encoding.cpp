#include "generator/record/encoding.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

namespace portraits::record {
namespace {

SourceMark mark_of_byte(const std::shared_ptr<const SourceFile>& file, std::size_t offset) {
    const std::string_view before = std::string_view{file->text()}.substr(0, offset);
    const auto lines = static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
    const std::size_t newline = before.rfind('\n');
    const std::size_t start = newline == std::string_view::npos ? 0 : newline + 1;
    return {file, lines + 1, offset - start + 1, 1};
}

unsigned byte_at(std::string_view text, std::size_t i) {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
}

bool within(unsigned byte, unsigned low, unsigned high) { return low <= byte && byte <= high; }

bool is_plain_ascii(char c) { return (c >= ' ' && c < '\x7F') || c == '\n'; }

}  // namespace

std::size_t character_length(std::string_view text) {
    const unsigned lead = byte_at(text, 0);
    const unsigned second = byte_at(text, 1);
    const auto continues = [text](std::size_t i) { return within(byte_at(text, i), 0x80, 0xBF); };
    if (lead < 0x80) {
        return text.empty() ? 0 : 1;
    }
    if (within(lead, 0xC2, 0xDF)) {
        return continues(1) ? 2 : 0;
    }
    if (within(lead, 0xE0, 0xEF)) {
        // E0 must not begin a shorter character's code again; ED must not begin a surrogate.
        const bool fits = within(second, lead == 0xE0 ? 0xA0 : 0x80, lead == 0xED ? 0x9F : 0xBF);
        return fits && continues(2) ? 3 : 0;
    }
    if (within(lead, 0xF0, 0xF4)) {
        const bool fits = within(second, lead == 0xF0 ? 0x90 : 0x80, lead == 0xF4 ? 0x8F : 0xBF);
        return fits && continues(2) && continues(3) ? 4 : 0;
    }
    return 0;
}

bool is_control(std::string_view character) {
    const unsigned first = byte_at(character, 0);
    if (character.size() == 1) {
        return (first < 0x20 && first != '\t' && first != '\n' && first != '\r') || first == 0x7F;
    }
    return first == 0xC2 && byte_at(character, 1) < 0xA0 && byte_at(character, 1) != 0x85;
}

bool check_encoding(const std::shared_ptr<const SourceFile>& file, Diagnostics& diagnostics) {
    const std::string_view text = file->text();
    for (std::size_t i = 0; i < text.size();) {
        if (is_plain_ascii(text[i])) {
            ++i;
            continue;
        }
        const std::size_t length = character_length(text.substr(i));
        if (length == 0) {
            diagnostics.error(
                mark_of_byte(file, i),
                fmt::format("byte {:02X} is not part of a character in UTF-8", byte_at(text, i)),
                "save the file as UTF-8", "encoding");
            return false;
        }
        if (is_control(text.substr(i, length))) {
            diagnostics.error(
                mark_of_byte(file, i),
                fmt::format("control character U+{:04X}", byte_at(text, i + length - 1)),
                "take it out", "encoding");
            return false;
        }
        i += length;
    }
    return true;
}

}  // namespace portraits::record
