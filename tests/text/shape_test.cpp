#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "generator/text/characters.h"
#include "tests/text/shape_helpers.h"

namespace portraits::text {
namespace {

using testing::Bench;

struct Case {
    const char* family;
    int weight;
    std::vector<std::string> features;
    const char* lang;
    const char* text;
    const char* glyphs;
};

TEST_CASE("Words become these glyphs with these advances in font units") {
    Bench bench;
    // clang-format off
    for (const Case& c : std::initializer_list<Case>{
        // Kerning: the A alone has 704.
        {"Vollkorn", 400, {}, "en", "AV", "A 554 V 686"},
        {"Vollkorn", 400, {"-kern"}, "en", "AV", "A 704 V 686"},
        {"Vollkorn", 400, {}, "en", "find", "f_i.liga 627 n 597 d 564"},
        {"Vollkorn", 400, {}, "en", "office", "o 532 f_f_i 950 c 447 e 474"},
        {"Vollkorn", 400, {"-liga", "-calt"}, "en", "fi", "f 382 i 301"},
        {"Vollkorn", 400, {"onum", "pnum"}, "en", "1901", "one 388 nine 539 zero 601 one 388"},
        {"Vollkorn", 400, {"lnum", "tnum"}, "en", "1901", "one.tf 550 nine.tf 550 zero.tf 550 one.tf 550"},
        {"Vollkorn", 400, {"smcp"}, "en", "abc", "a.sc 636 b.sc 614 c.sc 626"},
        {"Inter", 400, {"tnum", "lnum"}, "en", "18", "uniE072 1824 uniE079 1824"},
        // A letter and its accent become one glyph where the font has one.
        {"Vollkorn", 400, {}, "fr", "e\u0301", "eacute 474"},
        // What only steers shaping and breaking leaves no glyph.
        {"Vollkorn", 400, {}, "en", "a\u00ADb\u200Cc\u2060", "a 498 b 547 c 447"},
    }) {
        CAPTURE(c.text);
        const TypeStyle style = bench.style(c.family, c.weight, 10, c.features);
        CHECK(bench.spell(bench.shaper().shape(c.text, style, c.lang)) == c.glyphs);
    }
    // clang-format on
    CHECK(bench.shaper().diagnostics().empty());
}

TEST_CASE("Capitals go by the language's rules") {
    Bench bench;
    TypeStyle style = bench.style("Inter", 600);
    style.capitals = true;
    const auto capitals = [&](const char* text, const char* lang) {
        return bench.shaper().shape(text, style, lang).pieces.front().text;
    };
    CHECK(capitals("Λάρισα", "el") == "ΛΑΡΙΣΑ");
    CHECK(capitals("Μάιος", "el") == "ΜΑΪΟΣ");
    CHECK(capitals("Eskişehir", "tr") == "ESKİŞEHİR");
    CHECK(capitals("Eskişehir", "en") == "ESKIŞEHIR");
    CHECK(capitals("Straße", "de") == "STRASSE");
}

TEST_CASE("Pieces of capitals know where they come from in the text as written") {
    Bench bench;
    TypeStyle style = bench.style("Vollkorn");
    style.capitals = true;
    const Shaped& shaped =
        bench.shaper().shape("ŉ北", style, "zh");  // ŉ grows from two bytes to three
    REQUIRE(shaped.pieces.size() >= 2);
    CHECK(shaped.pieces.back().text == "北");
    CHECK(shaped.pieces.back().offset == 2);
}

TEST_CASE("Tracking is added once to each cluster and undoes ligatures") {
    Bench bench;
    TypeStyle style = bench.style("Vollkorn", 400, 10, {"-kern", "-calt"});
    const Length plain = bench.shaper().shape("office", style, "en").width;
    style.features.emplace_back("-liga");
    const Shaped& apart = bench.shaper().shape("office", style, "en");
    CHECK(apart.pieces.front().glyphs.size() == 6);
    const Length loose = apart.width;
    style.features = {"-kern", "-calt"};
    style.tracking = 0.1;
    CHECK(plain != loose);
    CHECK(bench.shaper().shape("office", style, "en").width == loose + Length::pt(1) * 6);
    CHECK(bench.shaper().shape("q\u0301", style, "en").width ==
          bench.shaper().shape("q", style, "en").width);
}

TEST_CASE("Advances are font units times size over units per em, to the nearest unit of length") {
    Bench bench;
    const Shaped& shaped = bench.shaper().shape("V", bench.style("Vollkorn", 400, 9.3), "en");
    const double exact = 686.0 * 9.3 * 65536 / 1000;
    CHECK(std::abs(static_cast<double>(shaped.width.to_raw()) - exact) <= 0.5);
}

TEST_CASE("A rise lifts the glyphs") {
    Bench bench;
    TypeStyle style = bench.style("Vollkorn");
    style.rise = Length::pt(3);
    const auto& glyph = bench.shaper().shape("a", style, "en").pieces.front().glyphs.front();
    CHECK(glyph.y_offset == -Length::pt(3).to_raw());
}

TEST_CASE("The space has the font's width and the style's tracking") {
    Bench bench;
    TypeStyle style = bench.style("Vollkorn");
    CHECK(bench.shaper().space(style) == Length::pt(2));
    style.tracking = 0.1;
    CHECK(bench.shaper().space(style) == Length::pt(3));
}

TEST_CASE("The width before an offset sums what stands before it") {
    Bench bench;
    const Shaped& shaped = bench.shaper().shape("AVA", bench.style("Vollkorn"), "en");
    CHECK(shaped.width_before(0) == Length{});
    CHECK(shaped.width_before(1) ==
          bench.shaper().shape("A", bench.style("Vollkorn"), "en").width - Length::pt(1.5));
    CHECK(shaped.width_before(3) == shaped.width);
}

TEST_CASE("The plain path and the full analysis give the same glyphs") {
    Bench bench;
    TypeStyle style = bench.style("Vollkorn", 400, 9, {"onum"});
    for (const char* text :
         {"learning", "Villa María", "life-wide", "‘quoted’", "1,234.5 km²", "AV–To", "ł"}) {
        CAPTURE(text);
        const Shaped& plain = bench.shaper().shape(text, style, "en");
        // Without a language, an Arabic word behind it asks for the full analysis and leaves the first piece alone.
        const Shaped& full = bench.shaper().shape(std::string{text} + " ا", style, "");
        const Shaped& again = bench.shaper().shape(std::string{text} + " ", style, "");
        REQUIRE(full.pieces.size() >= 2);
        CHECK(bench.spell(full.pieces.front()) == bench.spell(again.pieces.front()));
        CHECK(plain.pieces.size() == 1);
    }
}

/// Whether HarfBuzz, asked directly, shows a character by anything but the missing glyph.
bool is_shown(const Face& face, char32_t character, hb_buffer_t* buffer) {
    hb_buffer_reset(buffer);
    hb_buffer_add(buffer, character, 0);
    hb_buffer_set_content_type(buffer, HB_BUFFER_CONTENT_TYPE_UNICODE);
    hb_buffer_set_direction(buffer, HB_DIRECTION_LTR);
    hb_buffer_set_script(buffer, HB_SCRIPT_LATIN);
    hb_shape(face.font(), buffer, nullptr, 0);
    unsigned count = 0;
    const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
    return std::all_of(infos, infos + count,
                       [](const hb_glyph_info_t& info) { return info.codepoint != 0; });
}

TEST_CASE("A face says of every character what HarfBuzz then does") {
    Bench bench;
    const HbBuffer buffer{hb_buffer_create()};
    for (const ink::FontId font : {ink::FontId{3}, ink::FontId{6}, ink::FontId{15}}) {
        const Face& face = bench.library().impl().face(font).value();
        for (char32_t c = 0x20; c < 0x3100; ++c) {
            if (!is_default_ignorable(c)) {
                CAPTURE(static_cast<std::uint32_t>(c));
                CHECK(face.has(c) == is_shown(face, c, buffer.get()));
            }
        }
    }
}

TEST_CASE("Broken UTF-8 is shown as replacement characters, never dropped") {
    Bench bench;
    const Shaped& shaped = bench.shaper().shape("a\xFF\xC3", bench.style("Vollkorn"), "en");
    std::size_t glyphs = 0;
    for (const ShapedPiece& piece : shaped.pieces) {
        glyphs += piece.glyphs.size();
    }
    CHECK(glyphs == 3);
}

TEST_CASE("An empty text has no pieces and no width") {
    Bench bench;
    const Shaped& shaped = bench.shaper().shape("", bench.style("Vollkorn"), "ar");
    CHECK(shaped.width == Length{});
    CHECK(shaped.pieces.empty());
}

}  // namespace
}  // namespace portraits::text
