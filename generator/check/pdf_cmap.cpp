// Character maps, read by libqpdf's reader of content streams: a CMap is a PostScript program, but one that uses no more than
// strings, numbers, names, arrays and the operators that end a section (Adobe Technical Note 5014).

#include "generator/check/pdf_cmap.h"

#include <algorithm>
#include <qpdf/QUtil.hh>

#include "generator/check/pdf_operators.h"

namespace portraits::check::pdf {
namespace {

/// A range has no more entries than two bytes can count; a broken one must not fill the memory.
constexpr int widest_range = 65536;

int code_of(Object string) {
    unsigned code = 0;
    for (const char c : bytes(string)) {
        code = code << 8U | static_cast<unsigned char>(c);
    }
    return static_cast<int>(code);
}

std::string utf16_to_utf8(const std::string& utf16) {
    return QUtil::utf16_to_utf8("\xFE\xFF" + utf16);
}

/// The text of a code in a range counts up in its last byte.
std::string counted_up(std::string utf16, int by) {
    if (!utf16.empty()) {
        utf16.back() = static_cast<char>(static_cast<unsigned char>(utf16.back()) + by);
    }
    return utf16;
}

int range_length(Object first, Object last) {
    return std::clamp(code_of(last) - code_of(first) + 1, 0, widest_range);
}

void read_text_range(CMap& map, Object first, Object last, Object target) {
    const std::vector<Object> each = items(target);
    const int count = range_length(first, last);
    for (int i = 0; i < count; ++i) {
        const auto place = static_cast<std::size_t>(i);
        if (target.isString()) {
            map.text[code_of(first) + i] = utf16_to_utf8(counted_up(bytes(target), i));
        } else if (place < each.size()) {
            map.text[code_of(first) + i] = utf16_to_utf8(bytes(each[place]));
        }
    }
}

void read_section(CMap& map, const std::string& op, const Operands& all) {
    if (op == "endcodespacerange" && !all.empty()) {
        map.code_length = static_cast<int>(bytes(all.front()).size());
    } else if (op == "endbfchar") {
        for (std::size_t i = 0; i + 1 < all.size(); i += 2) {
            map.text[code_of(all[i])] = utf16_to_utf8(bytes(all[i + 1]));
        }
    } else if (op == "endbfrange") {
        for (std::size_t i = 0; i + 2 < all.size(); i += 3) {
            read_text_range(map, all[i], all[i + 1], all[i + 2]);
        }
    } else if (op == "endcidchar") {
        for (std::size_t i = 0; i + 1 < all.size(); i += 2) {
            map.cid[code_of(all[i])] = static_cast<int>(operand(all, i + 1));
        }
    } else if (op == "endcidrange") {
        for (std::size_t i = 0; i + 2 < all.size(); i += 3) {
            for (int k = 0; k < range_length(all[i], all[i + 1]); ++k) {
                map.cid[code_of(all[i]) + k] = static_cast<int>(operand(all, i + 2)) + k;
            }
        }
    }
}

}  // namespace

CMap read_cmap(Object stream) {
    CMap map;
    for_each_operator(stream, [&map](const std::string& op, const Operands& operands) {
        read_section(map, op, operands);
    });
    return map;
}

}  // namespace portraits::check::pdf
