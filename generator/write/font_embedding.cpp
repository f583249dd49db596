#include "generator/write/font_embedding.h"

#include <string>

#include "generator/write/compress.h"
#include "generator/write/to_unicode.h"

namespace portraits::write {
namespace {

/// Font flags of ISO 32000-1, table 123. Symbolic: the font has its own encoding.
int flags_of(const DescriptorMetrics& m) {
    constexpr int fixed_pitch = 1;
    constexpr int serif = 2;
    constexpr int symbolic = 4;
    constexpr int italic = 64;
    return symbolic + (m.fixed_pitch ? fixed_pitch : 0) + (m.serif ? serif : 0) +
           (m.italic ? italic : 0);
}

/// Runs of neighbouring glyphs: `first[width width …]`. All are written, for there is no width that most glyphs have.
std::string widths_of(const FontFace& font, const GlyphSet& glyphs) {
    std::string widths;
    int next = -1;
    glyphs.for_each([&](std::uint16_t glyph) {
        if (glyph == next) {
            widths += ' ';
        } else {
            append_text(widths, "{}{}[", next < 0 ? "[" : "]", glyph);
        }
        append_number(widths, font.width(glyph));
        next = glyph + 1;
    });
    return widths.empty() ? "[]" : widths + "]]";
}

Dict add_program(Objects& objects, const FontFace& font, const FontProgram& program) {
    Dict file = objects.dict();
    if (font.outlines() == Outlines::TrueType) {
        file.number("Length1", static_cast<int>(program.size));
    } else {
        file.name("Subtype", "CIDFontType0C");
    }
    objects.write_stream(file, program.compressed, Filter::Flate);
    return file;
}

Dict add_descriptor(Objects& objects, const FontFace& font, const FontProgram& program,
                    const std::string& name) {
    const DescriptorMetrics m = font.metrics();
    Dict descriptor = objects.dict();
    descriptor.name("Type", "FontDescriptor").name("FontName", name).number("Flags", flags_of(m));
    descriptor.array("FontBBox").number(m.left).number(m.bottom).number(m.right).number(m.top);
    descriptor.real("ItalicAngle", m.italic_angle)
        .number("Ascent", m.ascent)
        .number("Descent", m.descent)
        .number("CapHeight", m.cap_height)
        .number("StemV", m.stem)
        .set(font.outlines() == Outlines::TrueType ? "FontFile2" : "FontFile3",
             add_program(objects, font, program));
    return descriptor;
}

Dict add_cid_font(Objects& objects, const FontFace& font, const FontProgram& program,
                  const FontUse& use, const std::string& name) {
    const bool truetype = font.outlines() == Outlines::TrueType;
    Entries entries;
    entries.name("Type", "Font")
        .name("Subtype", truetype ? "CIDFontType2" : "CIDFontType0")
        .name("BaseFont", name)
        .raw("CIDSystemInfo", "<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>")
        .reference("FontDescriptor", add_descriptor(objects, font, program, name).id())
        .raw("W", widths_of(font, use.glyphs));
    if (truetype) {
        entries.name("CIDToGIDMap", "Identity");
    }
    const Dict cid_font = objects.dict();
    objects.write(cid_font, entries);
    return cid_font;
}

}  // namespace

Dict embed_font(Objects& objects, const FontFace& font, const FontProgram& program,
                const FontUse& use) {
    const std::string name = program.tag + "+" + font.name();
    const bool truetype = font.outlines() == Outlines::TrueType;
    Dict composite = objects.dict();
    composite.name("Type", "Font")
        .name("Subtype", "Type0")
        .name("BaseFont", truetype ? name : name + "-Identity-H")
        .name("Encoding", "Identity-H");
    composite.array("DescendantFonts").add(add_cid_font(objects, font, program, use, name));
    const Dict to_unicode = objects.dict();
    objects.write_stream(to_unicode, deflated(to_unicode_map(font, use)), Filter::Flate);
    composite.set("ToUnicode", to_unicode);
    return composite;
}

}  // namespace portraits::write
