// The sample's font: Vollkorn, embedded whole under the name of a subset.

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <ft2build.h>
#include FT_FREETYPE_H

#include <fstream>
#include <iterator>
#include <memory>

#include "tests/check/pdf_sample.h"

namespace portraits::testing {
namespace {

using Object = QPDFObjectHandle;

Object parsed(const std::string& text) { return Object::parse(text); }

constexpr const char* typeface_file = "/usr/share/fonts/truetype/vollkorn/Vollkorn-Regular.ttf";
constexpr const char* typeface_name = "ABCDEF+Vollkorn-Regular";

struct Free {
    void operator()(FT_Library library) const { FT_Done_FreeType(library); }
    void operator()(FT_Face face) const { FT_Done_Face(face); }
};

/// The font's characters and widths, by FreeType.
class Typeface {
public:
    Typeface() {
        FT_Library library = nullptr;
        REQUIRE(FT_Init_FreeType(&library) == 0);
        library_.reset(library);
        FT_Face face = nullptr;
        REQUIRE(FT_New_Face(library, typeface_file, 0, &face) == 0);
        face_.reset(face);
    }
    unsigned glyph(char c) const {
        return FT_Get_Char_Index(face_.get(), static_cast<FT_ULong>(static_cast<unsigned char>(c)));
    }
    double width(unsigned glyph) const {
        REQUIRE(FT_Load_Glyph(face_.get(), glyph, FT_LOAD_NO_SCALE) == 0);
        return static_cast<double>(face_->glyph->metrics.horiAdvance) * 1000 / face_->units_per_EM;
    }

private:
    std::unique_ptr<FT_LibraryRec_, Free> library_;
    std::unique_ptr<FT_FaceRec_, Free> face_;
};

const Typeface& typeface() {
    static const Typeface opened;
    return opened;
}

std::string file_bytes(const char* path) {
    std::ifstream in{path, std::ios::binary};
    REQUIRE(in);
    return {std::istreambuf_iterator<char>{in}, {}};
}

/// The widths and characters of all printable ASCII, as `W` and as a ToUnicode map.
std::string widths() {
    std::string all;
    for (char c = ' '; c < '\x7f'; ++c) {
        const unsigned glyph = typeface().glyph(c);
        all += fmt::format("{} [{:.3f}] ", glyph, typeface().width(glyph));
    }
    return "[" + all + "]";
}

std::string to_unicode() {
    std::string map = "begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange ";
    for (char c = ' '; c < '\x7f'; ++c) {
        map += fmt::format("1 beginbfchar <{:04X}> <{:04X}> endbfchar\n", typeface().glyph(c),
                           static_cast<unsigned>(c));
    }
    return map + "endcmap";
}

}  // namespace

void PdfSample::add_font() {
    Object program = qpdf_.newStream(file_bytes(typeface_file));
    Object facts = parsed(
        fmt::format("<</Type /FontDescriptor /FontName /{} /Flags 4 /FontBBox [0 -250 1000 1000] "
                    "/ItalicAngle 0 /Ascent 950 /Descent -250 /CapHeight 650 /StemV 80>>",
                    typeface_name));
    facts.replaceKey("/FontFile2", program);
    Object below = parsed(fmt::format(
        "<</Type /Font /Subtype /CIDFontType2 /BaseFont /{} /CIDToGIDMap /Identity "
        "/CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>> /W {}>>",
        typeface_name, widths()));
    below.replaceKey("/FontDescriptor", qpdf_.makeIndirectObject(facts));
    font_ = qpdf_.makeIndirectObject(parsed(fmt::format(
        "<</Type /Font /Subtype /Type0 /BaseFont /{} /Encoding /Identity-H>>", typeface_name)));
    font_.replaceKey("/DescendantFonts", Object::newArray({qpdf_.makeIndirectObject(below)}));
    font_.replaceKey("/ToUnicode", qpdf_.newStream(to_unicode()));
    resources_.getKey("/Font").replaceKey("/F", font_);
}

std::string PdfSample::shown(std::string_view text) {
    std::string codes;
    for (const char c : text) {
        codes += fmt::format("{:04X}", typeface().glyph(c));
    }
    return "<" + codes + "> Tj";
}

}  // namespace portraits::testing
