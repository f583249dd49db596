#include <doctest/doctest.h>

#include "command.h"
#include "sample.h"

namespace portraits::testing {
namespace {

std::string without_end(std::string text) {
    while (!text.empty() && (text.back() == '\n' || text.back() == '\f')) {
        text.pop_back();
    }
    return text;
}

/// pdftotext puts marks of direction around text from right to left.
std::string without_embedding(std::string text) {
    for (const std::string_view mark : {"\u202B", "\u202A", "\u202C"}) {
        for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark)) {
            text.erase(at, mark.size());
        }
    }
    return text;
}

std::string words_of(const TemporaryFile& file) {
    return without_embedding(without_end(run("pdftotext -enc UTF-8 " + file.path() + " -").output));
}

std::string read_back(const ink::Job& job, ink::GlyphRun text, write::Medium medium) {
    ink::Page page = a4_page();
    page.content.draw(std::move(text), page.content.add(ink::Role::P));
    return words_of({"text.pdf", write_pdf(job, medium, {page})});
}

/// What pdftotext reads from one line, from both files, which must agree.
std::string read_back(Face face, std::string_view text) {
    const ink::Job job = sample_job();
    const ink::GlyphRun run = set_text(job, face, 14, text, 60, 100);
    const std::string print = read_back(job, run, write::Medium::Print);
    const std::string screen = read_back(job, run, write::Medium::Screen);
    CHECK(print == screen);
    return screen;
}

}  // namespace

TEST_CASE("the words of the ink can be copied from the file") {
    for (const char* text :
         {"Villa María, Córdoba (1867)", "Sønderborg \\ Limerick", "Λάρισα", "Мелітополь"}) {
        CHECK(read_back(Face::Serif, text) == text);
        CHECK(read_back(Face::Body, text) == text);
        CHECK(read_back(Face::Sans, text) == text);
    }
}

TEST_CASE("ligatures copy as their letters") {
    CHECK(read_back(Face::Body, "efficient offices flow; difficult") ==
          "efficient offices flow; difficult");
    CHECK(read_back(Face::Serif, "fi ffi ffl fjord") == "fi ffi ffl fjord");
}

TEST_CASE("characters that share a glyph keep their difference") {
    CHECK(read_back(Face::Serif, "co\u00ADop μ.δ. ‘quoted’ – 25 %") ==
          "co\u00ADop μ.δ. ‘quoted’ – 25 %");
}

TEST_CASE("text from right to left copies in logical order") {
    CHECK(read_back(Face::Arabic, "بهبهان") == "بهبهان");
    CHECK(read_back(Face::Arabic, "سلام لا") == "سلام لا");
    CHECK(read_back(Face::Arabic, "عمّان") == "عمّان");
    CHECK(read_back(Face::Arabic, "كتابٌ جديدٌ عن أهل القرى") == "كتابٌ جديدٌ عن أهل القرى");
    CHECK(read_back(Face::Hebrew, "מודיעין מכבים רעות") == "מודיעין מכבים רעות");
}

TEST_CASE("Han, Hangul and Ethiopic copy as they are") {
    CHECK(read_back(Face::Chinese, "北京市 深圳 杭州") == "北京市 深圳 杭州");
    CHECK(read_back(Face::Korean, "고양시 부천시") == "고양시 부천시");
    CHECK(read_back(Face::Ethiopic, "ባሕር ዳር") == "ባሕር ዳር");
}

TEST_CASE("marks that stand apart from their letters copy with them") {
    CHECK(read_back(Face::Serif, "q\u0301a x\u0308b") == "q\u0301a x\u0308b");
}

TEST_CASE("tracked and turned text copies like any other") {
    const ink::Job job = sample_job();
    const ink::GlyphRun capitals = set_text(job, Face::Sans, 6.6, "LATIN AMERICA", 60, 100);
    CHECK(read_back(job, tracked(capitals, 0.11), write::Medium::Screen) == "LATIN AMERICA");
    const ink::GlyphRun hebrew = set_text(job, Face::Hebrew, 6.6, "נתונים עיקריים", 60, 100);
    CHECK(read_back(job, tracked(hebrew, 0.11), write::Medium::Screen) == "נתונים עיקריים");
    ink::GlyphRun turned = set_text(job, Face::Sans, 8, "on the edge", 60, 100);
    turned.rotation = -90;
    CHECK(read_back(job, turned, write::Medium::Screen) == "on the edge");
}

TEST_CASE("text does not depend on what else the document holds") {
    const ink::Job job = sample_job();
    ink::Page page = a4_page();
    const auto node = page.content.add(ink::Role::P);
    page.content.draw(set_text(job, Face::Body, 9, "hy\u00AD", 20, 20), node);
    page.content.draw(set_text(job, Face::Body, 9, "well-known", 20, 30), node);
    page.content.draw(set_text(job, Face::Serif, 9, "Tag", 20, 40), node);
    page.content.draw(set_text(job, Face::Serif, 9, "Ταγ", 20, 50), node);
    const std::string words = words_of({"a.pdf", write_pdf(job, write::Medium::Screen, {page})});
    for (const char* word : {"hy\u00AD", "well-known", "Tag", "Ταγ"}) {
        CHECK_MESSAGE(words.find(word) != std::string::npos, word << " in " << words);
    }
}

}  // namespace portraits::testing
