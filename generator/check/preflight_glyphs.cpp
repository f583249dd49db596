// What each shown glyph is: its character, its width, and that it is there at all.

#include <fmt/format.h>

#include <cmath>
#include <map>
#include <set>

#include "generator/check/preflight_rule.h"

namespace portraits::check::pdf {
namespace {

/// A code of a font, where it is first shown.
struct Use {
    std::size_t page = 0;
    Box box;
};
using Uses = std::map<const PdfFont*, std::map<int, Use>>;

Uses uses_of(const Reading& reading) {
    Uses uses;
    for_each<TextMark>(reading,
                       [&](std::size_t page, const Mark& mark, const TextMark& text, auto) {
                           for (const int code : text.codes) {
                               uses[text.font].try_emplace(code, Use{page, mark.box});
                           }
                       });
    return uses;
}

/// Calls `visit(font, code, use)` for each code, fonts in the order in which they first appear.
template <typename Visit>
void for_each_code(const Reading& reading, Visit visit) {
    Uses uses = uses_of(reading);
    for (const auto& font : reading.fonts.all()) {
        for (const auto& [code, use] : uses[font.get()]) {
            visit(*font, code, use);
        }
    }
}

/// Text that says nothing: U+0000, the byte order marks, the sign for the unknown.
bool says_nothing(const std::string& text) {
    static const std::set<std::string> empty{std::string(1, '\0'), "\uFEFF", "\uFFFE", "\uFFFD"};
    return text.empty() || empty.contains(text);
}

void to_unicode(const Reading& reading, Findings& findings) {
    for_each_code(reading, [&](const PdfFont& font, int code, const Use& use) {
        if (says_nothing(font.text_of(code).value_or(""))) {
            findings.at(use.page, use.box,
                        fmt::format("code {} of {} stands for no character", code, font.name()));
        }
    });
}

void notdef(const Reading& reading, Findings& findings) {
    for_each_code(reading, [&](const PdfFont& font, int code, const Use& use) {
        const FontProgram* program = font.program();
        const bool readable = program != nullptr && program->readable();
        if (readable && !program->advance(font.glyph_id_of(code))) {
            findings.at(use.page, use.box,
                        fmt::format("code {} shows the .notdef of {}", code, font.name()));
        }
    });
}

void widths(const Reading& reading, Findings& findings) {
    constexpr double tolerance = 1;  // thousandths of an em (ISO 19005-2, 6.2.11.5)
    for_each_code(reading, [&](const PdfFont& font, int code, const Use& use) {
        if (font.program() == nullptr || !font.program()->readable()) {
            return;
        }
        const auto own = font.program()->advance(font.glyph_id_of(code));
        if (own && std::abs(*own - font.width(code)) > tolerance) {
            findings.at(use.page, use.box,
                        fmt::format("code {} of {} is {:.0f} wide and its glyph {:.0f}", code,
                                    font.name(), font.width(code), *own));
        }
    });
}

/// A bit for each CID, the first in the highest bit.
bool holds(const std::string& set, int cid) {
    const auto byte = static_cast<std::size_t>(cid) / 8;
    const auto bit = static_cast<unsigned>(cid) % 8;
    return byte < set.size() && (static_cast<unsigned char>(set[byte]) >> (7 - bit) & 1U) != 0;
}

void cid_set(const Reading& reading, Findings& findings) {
    std::set<const PdfFont*> told;
    for_each_code(reading, [&](const PdfFont& font, int code, const Use& use) {
        Object set = value(font.descriptor(), "CIDSet");
        if (set.isStream() && !holds(stream_bytes(set), font.glyph_id_of(code)) &&
            told.insert(&font).second) {
            findings.at(use.page, use.box,
                        fmt::format("the CIDSet of {} lacks code {}", font.name(), code));
        }
    });
}

constexpr Rule rules[] = {
    {"to-unicode", Level::Error, "Every code that is shown stands for characters.", to_unicode},
    {"no-notdef", Level::Error, "No glyph is the box that fonts show for what they lack.", notdef},
    {"font-widths", Level::Error, "The widths in the file are those of the font's own glyphs.",
     widths},
    {"cid-set", Level::Error, "A CIDSet lists what the font holds, or is left out.", cid_set},
};

}  // namespace

std::span<const Rule> glyph_rules() { return rules; }

}  // namespace portraits::check::pdf
