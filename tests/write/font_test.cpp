#include <doctest/doctest.h>
#include <hb.h>

#include <atomic>
#include <chrono>
#include <memory>

#include "generator/base/parallel.h"
#include "generator/write/font_face.h"
#include "generator/write/font_store.h"
#include "generator/write/font_subset.h"
#include "generator/write/glyph_spans.h"
#include "generator/write/text_string.h"
#include "sample.h"

namespace portraits::testing {
namespace {

write::FontFace open(Face face) {
    return write::FontFace{sample_job().fonts[static_cast<std::size_t>(face)]};
}

write::GlyphSet glyphs_of(const ink::GlyphRun& run) {
    write::GlyphSet set;
    for (const ink::Glyph& glyph : run.glyphs) {
        set.insert(glyph.id);
    }
    return set;
}

}  // namespace

TEST_CASE("the kind of a font's outlines decides how it is embedded") {
    CHECK(open(Face::Body).outlines() == write::Outlines::TrueType);
    CHECK(open(Face::Sans).outlines() == write::Outlines::NameKeyedCff);
    CHECK(open(Face::Chinese).outlines() == write::Outlines::CidKeyedCff);
}

TEST_CASE("letters say themselves, ligatures and alternates their letters") {
    const ink::Job job = sample_job();
    for (const Face face : {Face::Serif, Face::Body, Face::Sans}) {
        const write::FontFace font = open(face);
        for (const char* letter : {"A", "ß", "é", "Ω", "μ", "Ж", "’", "–", " ", "-"}) {
            const ink::GlyphRun run = set_text(job, face, 9, letter, 0, 0);
            if (run.glyphs.size() == 1) {
                CHECK_MESSAGE(font.text(run.glyphs[0].id) == write::ShortText::from(letter),
                              letter);
            }
        }
    }
    const ink::GlyphRun ligature = set_text(job, Face::Body, 9, "ffi", 0, 0);
    REQUIRE(ligature.glyphs.size() == 1);
    CHECK(open(Face::Body).text(ligature.glyphs[0].id) == write::ShortText::from("ffi"));
}

TEST_CASE("tabular figures say their figures, though the font maps private characters to them") {
    const ink::Job job = sample_job();
    const write::FontFace font = open(Face::Sans);
    for (const char* figure : {"0", "1", "2", "9"}) {
        const ink::GlyphRun tabular =
            set_text(job, Face::Sans, 9, figure, 0, 0, Colour::Black, "tnum");
        const ink::GlyphRun plain = set_text(job, Face::Sans, 9, figure, 0, 0);
        REQUIRE(tabular.glyphs[0].id != plain.glyphs[0].id);
        CHECK(font.text(tabular.glyphs[0].id) == write::ShortText::from(figure));
    }
}

TEST_CASE("Arabic forms say their letters, not the forms") {
    const ink::Job job = sample_job();
    const write::FontFace font = open(Face::Arabic);
    const ink::GlyphRun run = set_text(job, Face::Arabic, 9, "لا", 0, 0);
    const auto spans = write::divide_by_text(run, font, false);
    REQUIRE(spans.size() == 1);
    CHECK(spans[0].actual_text.empty());
}

TEST_CASE("a word to the left with marks has its text beside it, in the order of its glyphs") {
    const ink::Job job = sample_job();
    const write::FontFace font = open(Face::Arabic);
    const ink::GlyphRun run = set_text(job, Face::Arabic, 9, "هو تعلّمٌ لنا", 0, 0);
    const auto spans = write::divide_by_text(run, font, false);
    REQUIRE(spans.size() == 3);
    CHECK(spans[0].actual_text.empty());
    CHECK(spans[1].actual_text == write::reversed_characters("تعلّمٌ"));
    CHECK(spans[2].actual_text.empty());
    // The last letter bears a mark, which comes first of its glyphs: the letter tells where the word begins.
    CHECK(run.glyphs[spans[1].begin].advance == 0);
    CHECK(run.glyphs[spans[1].first].advance > 0);
    CHECK(spans[1].begin == spans[0].end);
    CHECK(spans[2].begin == spans[1].end);
    CHECK(spans[2].end == run.glyphs.size());
}

TEST_CASE("words to the left whose letters stand far apart have their text beside them") {
    const ink::Job job = sample_job();
    const write::FontFace font = open(Face::Hebrew);
    const ink::GlyphRun run = set_text(job, Face::Hebrew, 9, "עיר לומדת", 0, 0);
    const auto spans = write::divide_by_text(run, font, true);
    REQUIRE(spans.size() == 3);
    CHECK(spans[0].actual_text == write::reversed_characters("לומדת"));
    CHECK(spans[1].actual_text.empty());
    CHECK(spans[2].actual_text == write::reversed_characters("עיר"));
}

TEST_CASE("characters are reversed whole, whatever bytes they take") {
    CHECK(write::reversed_characters("aé北😀") == "😀北éa");
    CHECK(write::reversed_characters("") == "");
}

TEST_CASE("text that glyphs do not say goes with as few spans as can be") {
    const ink::Job job = sample_job();
    const write::FontFace font = open(Face::Body);
    const ink::GlyphRun plain = set_text(job, Face::Body, 9, "plain text", 0, 0);
    CHECK(write::divide_by_text(plain, font, false).size() == 1);
    ink::GlyphRun hyphen = set_text(job, Face::Body, 9, "co-", 0, 0);
    hyphen.text = "co\u00AD";
    const auto spans = write::divide_by_text(hyphen, font, false);
    REQUIRE(spans.size() == 2);
    CHECK(spans[0].actual_text.empty());
    CHECK(spans[1].actual_text == "\u00AD");
}

TEST_CASE("short texts compare and join by their characters") {
    using write::ShortText;
    CHECK(ShortText::from("ffi")->length() == 3);
    CHECK(!ShortText::from("ffil"));
    CHECK(!ShortText::from(""));
    CHECK(ShortText::from("f")->followed_by(*ShortText::from("fi")) == ShortText::from("ffi"));
    CHECK(ShortText::from("北")->code_point(0) == U'北');
}

TEST_CASE("a subset depends on its glyphs alone, and so does its tag") {
    const ink::Job job = sample_job();
    const write::FontFace font = open(Face::Sans);
    const auto one = write::subset(font, glyphs_of(set_text(job, Face::Sans, 9, "abc", 0, 0)));
    const auto same = write::subset(font, glyphs_of(set_text(job, Face::Sans, 9, "cba", 0, 0)));
    const auto other = write::subset(font, glyphs_of(set_text(job, Face::Sans, 9, "abd", 0, 0)));
    CHECK(one.tag.size() == 6);
    CHECK(one.tag == same.tag);
    CHECK(one.compressed == same.compressed);
    CHECK(one.tag != other.tag);
}

TEST_CASE("a font that is cut again and again gives what each cut alone gives") {
    const ink::Job job = sample_job();
    for (const Face face : {Face::Serif, Face::Body, Face::Sans}) {
        const write::FontFace font = open(face);
        write::FontCutter cutter{font};
        for (const char* text : {"Goyang", "abc", "Šibenik, 1896", "fjord", "abc"}) {
            const auto glyphs = glyphs_of(set_text(job, face, 9, text, 0, 0));
            const write::FontProgram alone = write::subset(font, glyphs);
            const write::FontProgram again = cutter.cut(glyphs);
            CHECK(again.tag == alone.tag);
            CHECK(again.compressed == alone.compressed);
        }
    }
}

TEST_CASE("a subset of 65,000 glyphs carries only what it needs") {
    const ink::Job job = sample_job();
    const auto run = set_text(job, Face::Chinese, 9, "北京市", 0, 0);
    CHECK(write::subset(open(Face::Chinese), glyphs_of(run)).size < 4000);
}

TEST_CASE("threads may share the fonts of a job") {
    const ink::Job job = sample_job();
    write::FontStore fonts{job.fonts};
    const auto run = set_text(job, Face::Body, 9, "efficient offices", 0, 0);
    const write::GlyphSet glyphs = glyphs_of(run);
    std::atomic<int> told{0};
    parallel_for(16, 4, [&](std::size_t) {
        const auto spans = write::divide_by_text(run, fonts.face(run.font), false);
        told += spans.size() == 1 && fonts.program(run.font, glyphs) != nullptr ? 1 : 0;
    });
    CHECK(told == 16);
}

}  // namespace portraits::testing
