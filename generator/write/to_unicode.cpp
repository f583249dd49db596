#include "generator/write/to_unicode.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <vector>

#include "generator/write/text_string.h"

namespace portraits::write {
namespace {

constexpr std::string_view head = R"(/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
)";
constexpr std::string_view foot = R"(endcmap
CMapName currentdict /CMap defineresource pop
end
end
)";

void append_text(std::string& out, const ShortText& text) {
    for (int i = 0; i < text.length(); ++i) {
        append_utf16_hex(out, text.code_point(i));
    }
}

/// What the font says, else what the document's text says, else the sign for the unknown: each code must have something.
std::string entry(std::uint16_t glyph, const FontFace& font, const FontUse& use) {
    std::string line = fmt::format("<{:04X}> <", glyph);
    const auto said = use.said.find(glyph);
    if (const ShortText own = font.text(glyph); !own.empty()) {
        append_text(line, own);
    } else if (said != use.said.end()) {
        for (std::size_t i = 0; i < said->second.size();) {
            append_utf16_hex(line, next_code_point(said->second, i));
        }
    } else {
        append_utf16_hex(line, U'\uFFFD');
    }
    return line += ">\n";
}

}  // namespace

std::string to_unicode_map(const FontFace& font, const FontUse& use) {
    constexpr std::size_t most_in_a_block = 100;  // a limit of the CMap language
    std::vector<std::string> entries;
    use.glyphs.for_each([&](std::uint16_t g) { entries.push_back(entry(g, font, use)); });
    std::string map{head};
    for (std::size_t i = 0; i < entries.size(); i += most_in_a_block) {
        const std::size_t count = std::min(most_in_a_block, entries.size() - i);
        fmt::format_to(std::back_inserter(map), "{} beginbfchar\n", count);
        for (std::size_t k = 0; k < count; ++k) {
            map += entries[i + k];
        }
        map += "endbfchar\n";
    }
    return map += foot;
}

}  // namespace portraits::write
