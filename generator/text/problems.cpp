#include "generator/text/problems.h"

#include <fmt/format.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace portraits::text {
namespace {

/// ` «ཀ»`, or nothing for a character that would not show.
std::string quoted(char32_t character) {
    const auto point = static_cast<UChar32>(character);
    if (u_isgraph(point) == 0) {
        return {};
    }
    std::string text;
    icu::UnicodeString{point}.toUTF8String(text);
    return fmt::format(" «{}»", text);
}

}  // namespace

void Problems::missing_glyph(char32_t character, const SourceMark& mark,
                             const std::string& packages) {
    const std::string path = mark.file ? mark.file->path() : "";
    if (glyphs_.emplace(character, path, mark.line, mark.column).second) {
        diagnostics_.error(mark,
                           fmt::format("no font has a glyph for U+{:04X}{}",
                                       static_cast<std::uint32_t>(character), quoted(character)),
                           fmt::format("the fonts of these packages were looked at: {}", packages),
                           "missing-glyph");
    }
}

void Problems::missing_font(ink::FontId font, const Diagnostic& why) {
    if (fonts_.insert(font).second) {
        diagnostics_.add(why);
    }
}

void Problems::bad_feature(const std::string& feature) {
    if (features_.insert(feature).second) {
        diagnostics_.error({}, fmt::format("\"{}\" is no OpenType feature", feature),
                           "write a tag of four letters, `onum`, or `-liga` to switch one off");
    }
}

}  // namespace portraits::text
