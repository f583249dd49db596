#include <doctest/doctest.h>

#include <vector>

#include "tests/text/shape_helpers.h"

namespace portraits::text {
namespace {

using testing::Bench;

TEST_CASE("Each script comes from its own font") {
    Bench bench;
    struct Expected {
        const char *family, *lang, *text, *pieces;
    };
    // clang-format off
    for (const Expected& e : std::initializer_list<Expected>{
        {"Vollkorn", "ko", "고양시", "NotoSerifCJKkr-Regular:고양시"},
        {"Inter", "ko", "고양시", "NotoSansCJKkr-Regular:고양시"},
        {"Vollkorn", "en", "고양시", "NotoSerifCJKkr-Regular:고양시"},
        {"Vollkorn", "hy", "Դիլիջան", "NotoSerifArmenian-Regular:Դիլիջան"},
        {"Vollkorn", "am", "ባሕር ዳር", "NotoSerifEthiopic-Regular:ባሕር ዳር"},
        {"Vollkorn", "el", "Λάρισα", "Vollkorn-Regular:Λάρισα"},
        {"Vollkorn", "uk", "Мелітополь", "Vollkorn-Regular:Мелітополь"},
        // Latin and Greek of one font are two pieces, as their scripts have different rules.
        {"Vollkorn", "en", "Larissa Λάρισα", "Vollkorn-Regular:Larissa  | Vollkorn-Regular:Λάρισα"},
        // Brackets and commas of a Japanese text are Japanese, its figures those of the face.
        {"Vollkorn", "ja", "「東京」、2016", "NotoSerifCJKjp-Regular:「東京」、 | Vollkorn-Regular:2016"},
        // Quotation marks go by the language of the text, not by what they enclose.
        {"Vollkorn", "zh", "“北京”", "NotoSerifCJKsc-Regular:“北京”"},
        {"Vollkorn", "en", "“北京”", "Vollkorn-Regular:“ | NotoSerifCJKsc-Regular:北京 | Vollkorn-Regular:”"},
        // A base and its mark never come from two fonts: Vollkorn has the letter, not the Hebrew point.
        {"Vollkorn", "he", "שָׁלוֹם", "NotoSerifHebrew-Regular:שָׁלוֹם"},
    }) {
        CAPTURE(e.text);
        CAPTURE(e.lang);
        CHECK(bench.pieces(bench.shaper().shape(e.text, bench.style(e.family), e.lang)) == e.pieces);
    }
    // clang-format on
}

TEST_CASE("Han characters follow the language") {
    Bench bench;
    const TypeStyle style = bench.style("Vollkorn");
    const auto font = [&](const char* lang) {
        return bench.font_of(bench.shaper().shape("直", style, lang).pieces.front());
    };
    CHECK(font("zh") == "NotoSerifCJKsc-Regular");
    CHECK(font("zh-Hans") == "NotoSerifCJKsc-Regular");
    CHECK(font("zh-TW") == "NotoSerifCJKtc-Regular");
    CHECK(font("zh-Hant-HK") == "NotoSerifCJKtc-Regular");
    CHECK(font("ja") == "NotoSerifCJKjp-Regular");
    CHECK(font("ko-KR") == "NotoSerifCJKkr-Regular");
    const auto glyph = [&](const char* lang) {
        return bench.shaper().shape("直", style, lang).pieces.front().glyphs.front().id;
    };
    CHECK(glyph("zh") != glyph("ja"));  // the same code point is written differently
}

TEST_CASE("A fallback takes the weight nearest to the face") {
    Bench bench;
    const auto font = [&](int weight) {
        return bench.font_of(
            bench.shaper().shape("北", bench.style("Vollkorn", weight), "zh").pieces.front());
    };
    CHECK(font(400) == "NotoSerifCJKsc-Regular");
    CHECK(font(600) == "NotoSerifCJKsc-Bold");
}

TEST_CASE("A fallback's size factor changes its size and advances") {
    FontManifest manifest = testing::test_manifest();
    for (FaceEntry& entry : manifest.fallbacks) {
        entry.size_factor = 0.9;
    }
    Bench bench{manifest};
    const Shaped& shaped = bench.shaper().shape("A北", bench.style("Vollkorn"), "zh");
    REQUIRE(shaped.pieces.size() == 2);
    CHECK(shaped.pieces[0].size == Length::pt(10));
    CHECK(shaped.pieces[1].size == Length::pt(9));
    CHECK(shaped.pieces[1].width == Length::pt(9));
}

TEST_CASE("Arabic letters join and stand from right to left") {
    Bench bench;
    const TypeStyle style = bench.style("Vollkorn");
    const Shaped& word = bench.shaper().shape("کاشان", style, "fa");
    REQUIRE(word.pieces.size() == 1);
    const ShapedPiece& piece = word.pieces.front();
    CHECK(piece.right_to_left);
    CHECK(piece.text == "کاشان");
    REQUIRE(piece.glyphs.size() == 5);
    CHECK(piece.glyphs.back().cluster == 0);  // the first letter stands rightmost
    CHECK(piece.glyphs.front().cluster == 8);
    const auto alone = bench.shaper().shape("ک", style, "fa").pieces.front().glyphs.front().id;
    CHECK(piece.glyphs.back().id != alone);
}

TEST_CASE("A joiner shows nothing but joins the letter beside it") {
    Bench bench;
    const TypeStyle style = bench.style("Vollkorn");
    const Shaped& joined = bench.shaper().shape("ک\u200D", style, "fa");
    const Shaped& alone = bench.shaper().shape("ک", style, "fa");
    REQUIRE(joined.pieces.size() == 1);
    REQUIRE(joined.pieces.front().glyphs.size() == 1);
    CHECK(joined.pieces.front().glyphs.front().id != alone.pieces.front().glyphs.front().id);
}

TEST_CASE("Hebrew letters stand from right to left with clusters in logical order") {
    Bench bench;
    const Shaped& word = bench.shaper().shape("שלום", bench.style("Vollkorn"), "he");
    CHECK(bench.spell(word) == "uni05DD 582 uni05D5 326 uni05DC 503 uni05E9 727");
    std::vector<std::uint32_t> clusters;
    for (const ink::Glyph& glyph : word.pieces.front().glyphs) {
        clusters.push_back(glyph.cluster);
    }
    CHECK(clusters == std::vector<std::uint32_t>{6, 4, 2, 0});
}

TEST_CASE("A line of both directions stands in the order of the bidirectional algorithm") {
    Bench bench;
    const TypeStyle style = bench.style("Vollkorn");
    CHECK(bench.pieces(bench.shaper().shape("Kashan کاشان 2016", style, "en")) ==
          "Vollkorn-Regular:Kashan  | Vollkorn-Regular:2016 | Vollkorn-Regular:  | "
          "NotoNaskhArabic-Regular:کاشان");
    CHECK(bench.pieces(bench.shaper().shape("کاشان Kashan", style, "fa")) ==
          "Vollkorn-Regular:Kashan | NotoNaskhArabic-Regular:کاشان ");
}

TEST_CASE("Brackets are mirrored in text from right to left") {
    Bench bench;
    const Shaped& shaped = bench.shaper().shape("(עיר)", bench.style("Vollkorn"), "he");
    CHECK(bench.spell(shaped) ==
          "parenleft 291 | uni05E8 484 uni05D9 324 uni05E2 524 | parenright 291");
}

TEST_CASE("Figures among Arabic keep the face's features") {
    Bench bench;
    const TypeStyle style = bench.style("Vollkorn", 400, 10, {"lnum", "tnum"});
    const Shaped& shaped = bench.shaper().shape("سال 19", style, "fa");
    REQUIRE(shaped.pieces.size() >= 2);
    CHECK(bench.spell(shaped.pieces.front()) == "one.tf 550 nine.tf 550");
}

TEST_CASE("Tracking never tears Arabic letters apart") {
    Bench bench;
    TypeStyle style = bench.style("Vollkorn");
    const Length plain = bench.shaper().shape("کاشان", style, "fa").width;
    style.tracking = 0.1;
    CHECK(bench.shaper().shape("کاشان", style, "fa").width == plain);
}

}  // namespace
}  // namespace portraits::text
