#include "generator/layout/references.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace portraits::layout::test {
namespace {

std::string english(std::string_view key, std::string_view /*lang*/) {
    if (key == "reference.fig") {
        return "figure {number}";
    }
    if (key == "reference.sec") {
        return "section {number}";
    }
    if (key == "reference.page") {
        return "page {page}";
    }
    return key == "reference.title" ? "‘{title}’" : "chapter {number}";
}

Anchor place(const std::string& name, int page, int level = 0, const std::string& title = {}) {
    return {name, title, level, page, {}};
}

/// Two chapters, one of two sections, with figures and a note between them.
References report() {
    return References{{place("head:opening", 3, 1, "Why cities"), place("fig:growth", 3),
                       place("mark:goal", 3), place("note:goal", 3),
                       place("ch:health", 6, 1, "Health"), place("ch:bogota", 7, 2, "Bogotá"),
                       place("ch:nairobi", 7, 2, "Nairobi"), place("fig:shares", 7),
                       place("ch:work", 8, 1, "Work"), place("ch:jubail", 9, 2, "Jubail")},
                      english};
}

record::Inline naming(const std::string& reference) {
    record::Inline piece;
    piece.reference = reference;
    return piece;
}

std::string words(const References& references, const std::string& reference) {
    return references.resolve(naming(reference), "en").words;
}

}  // namespace

TEST_CASE("numbers follow the order of the places, sections those of their chapter") {
    const References references = report();
    CHECK(references.number("fig:growth") == "1");
    CHECK(references.number("fig:shares") == "2");
    CHECK(references.number("ch:health") == "1");
    CHECK(references.number("ch:nairobi") == "1.2");
    CHECK(references.number("ch:work") == "2");
    CHECK(references.number("ch:jubail") == "2.1");
    CHECK(references.number("head:opening").empty());
    CHECK(references.number("fig:none").empty());
}

TEST_CASE("a reference says what it names") {
    const References references = report();
    CHECK(words(references, "fig:shares") == "figure 2");
    CHECK(words(references, "ch:work") == "chapter 2");
    CHECK(words(references, "ch:jubail") == "section 2.1");
    CHECK(words(references, "sec:work") == "chapter 2");
    CHECK(words(references, "ch:opening") == "‘Why cities’");
    CHECK(words(references, "page:shares") == "page 7");
    CHECK(references.resolve(naming("page:jubail"), "en").destination == "ch:jubail");
}

TEST_CASE("the mark of a note is its number, and leads to the note") {
    const References references = report();
    const Referred mark = references.resolve(naming("note:goal"), "en");
    CHECK(mark.words == "1");
    CHECK(mark.destination == "note:goal");
    CHECK(mark.is_note_mark);
}

TEST_CASE("a page belongs to the last heading before its end") {
    const References references = report();
    CHECK(references.heading_on(2, 1) == nullptr);
    CHECK(references.heading_on(5, 1)->name == "head:opening");
    CHECK(references.heading_on(7, 1)->name == "ch:health");
    CHECK(references.heading_on(7, 2)->name == "ch:nairobi");
}

TEST_CASE("a name of nothing is an error where it is written") {
    const References references = report();
    record::Inline piece = naming("fig:grwth");
    piece.mark = {std::make_shared<const SourceFile>("a.yaml", "x\ny {fig:grwth}\n"), 2, 3, 11};
    CHECK(references.resolve(piece, "en").destination.empty());
    const std::vector<Diagnostic> found = references.problems().sorted();
    const auto error = std::find_if(found.begin(), found.end(), [](const Diagnostic& one) {
        return one.level == Level::Error;
    });
    REQUIRE(error != found.end());
    CHECK(render(*error).starts_with(
        "a.yaml:2:3: error: fig:grwth refers to nothing in this document [reference]"));
}

TEST_CASE("a figure that no text refers to is a warning, one that is named is none") {
    const References references = report();
    CHECK(references.problems().count(Level::Warning) == 2);
    static_cast<void>(words(references, "fig:growth"));
    static_cast<void>(words(references, "page:shares"));
    CHECK(references.problems().empty());
}

TEST_CASE("two places of one name, and a mark without its note, are errors") {
    const References references{{place("fig:a", 1), place("fig:a", 2), place("mark:b", 2)},
                                english};
    static_cast<void>(words(references, "fig:a"));
    CHECK(references.problems().count(Level::Error) == 2);
}

}  // namespace portraits::layout::test
