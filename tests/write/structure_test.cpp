#include <doctest/doctest.h>
#include <fmt/format.h>

#include "command.h"
#include "sample.h"

namespace portraits::testing {
namespace {

using ink::NodeId;
using ink::Role;

std::string structure_of(const TemporaryFile& file) {
    return run("pdfinfo -struct-text " + file.path()).output;
}

std::string objects_of(const TemporaryFile& file) {
    return run("qpdf --qdf --object-streams=disable " + file.path() + " - | tr -d '\\0'").output;
}

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

ink::Node node(Role role, NodeId parent) {
    ink::Node made;
    made.role = role;
    made.parent = parent;
    return made;
}

ink::Link link_to(const std::string& destination, const std::string& uri = {}) {
    return {Rect::mm(18, 40, 50, 5), uri, destination, "what it is"};
}

}  // namespace

TEST_CASE("the structure is a tree of the page's nodes in reading order") {
    const ink::Job job = sample_job();
    ink::Page page = a4_page();
    ink::Fragment& ink = page.content;
    const NodeId section = ink.add(Role::Sect);
    const NodeId later = ink.add(Role::P, section);
    const NodeId heading = ink.add(Role::H1, section);
    ink.draw(set_text(job, Face::Sans, 7, "folio", 18, 283));
    ink.draw(set_text(job, Face::Body, 12, "Heading", 18, 20), heading);
    ink.draw(set_text(job, Face::Body, 9, "First line", 18, 30), later);
    ink.draw(set_text(job, Face::Body, 9, "second line", 18, 35), later);
    const TemporaryFile file{"a.pdf", write_pdf(job, write::Medium::Screen, {page})};
    CHECK(structure_of(file) ==
          "Document\n"
          "  Sect\n"
          "    H1 (block)\n"
          "      \"Heading\"\n"
          "    P (block)\n"
          "      \"First linesecond line\"\n");
}

TEST_CASE("pages follow each other under one document") {
    const ink::Job job = sample_job();
    std::vector<ink::Page> pages(2, a4_page());
    for (std::size_t i = 0; i < 2; ++i) {
        const NodeId p = pages[i].content.add(Role::P);
        pages[i].content.draw(set_text(job, Face::Body, 9, i == 0 ? "one" : "two", 18, 30), p);
    }
    const TemporaryFile file{"a.pdf", write_pdf(job, write::Medium::Screen, pages)};
    CHECK(structure_of(file) ==
          "Document\n"
          "  P (block)\n"
          "    \"one\"\n"
          "  P (block)\n"
          "    \"two\"\n");
}

TEST_CASE("items of one element share one mark, and marks nest with text objects") {
    const ink::Job job = sample_job();
    ink::Page page = a4_page();
    ink::Fragment& ink = page.content;
    const NodeId p = ink.add(Role::P);
    const NodeId list = ink.add(Role::Div);
    ink.draw(set_text(job, Face::Body, 9, "one", 18, 30), p);
    ink.draw(set_text(job, Face::Body, 9, "two", 18, 35), p);
    ink.draw(set_text(job, Face::Body, 9, "three", 18, 40), list);
    ink.draw(ink::Path::rectangle(Rect::mm(18, 50, 5, 5), id(Colour::Blue)), list);
    ink.draw(set_text(job, Face::Body, 9, "four", 18, 60), p);
    const std::string objects =
        objects_of({"a.pdf", write_pdf(job, write::Medium::Screen, {page})});
    CHECK(contains(objects, "BT\n/P<</MCID 0 >>BDC\n"));
    CHECK(contains(objects, "EMC\nET\n/Div<</MCID 1 >>BDC\nBT\n"));
    CHECK(contains(objects, "f\nEMC\nBT\n/P<</MCID 2 >>BDC\n"));
    CHECK(!contains(objects, "MCID 3"));
}

TEST_CASE("tables keep their empty cells, and say what their headings head") {
    const ink::Job job = sample_job();
    ink::Page page = a4_page();
    ink::Fragment& ink = page.content;
    const NodeId table = ink.add(Role::Table);
    const NodeId row = ink.add(Role::TR, table);
    ink::Node head = node(Role::TH, row);
    head.scope = ink::Node::Scope::Row;
    const NodeId heading = ink.add(head);
    ink.add(Role::TD, row);
    ink::Node wide = node(Role::TD, row);
    wide.column_span = 2;
    const NodeId last = ink.add(wide);
    ink.draw(set_text(job, Face::Sans, 8, "Area", 18, 30), heading);
    ink.draw(set_text(job, Face::Sans, 8, "243", 60, 30), last);
    const TemporaryFile file{"a.pdf", write_pdf(job, write::Medium::Screen, {page})};
    const std::string tree = run("pdfinfo -struct-text " + file.path()).output;
    CHECK(contains(tree, "TH"));
    CHECK(contains(tree, "/Scope /Row"));
    CHECK(contains(tree, "/ColSpan 2"));
    const auto empty = tree.find("      TD");
    const auto full = tree.find("      TD", empty + 1);
    CHECK(tree.find("\"Area\"") < empty);
    CHECK(full < tree.find("\"243\""));
}

TEST_CASE("a figure has its text and its box; language and replacement stand on their element") {
    const ink::Job job = sample_job();
    ink::Page page = a4_page();
    ink::Node figure;
    figure.role = Role::Figure;
    figure.alt = "A star of 36 rays (one a city)";
    ink::Node name;
    name.role = Role::Span;
    name.lang = "zh-Hans";
    name.actual_text = "北京";
    const NodeId drawing = page.content.add(figure);
    const NodeId native = page.content.add(name);
    page.content.draw(ink::Path::rectangle(Rect::mm(10, 10, 20, 20), id(Colour::Blue)), drawing);
    page.content.draw(set_text(job, Face::Chinese, 20, "北京", 18, 60), native);
    const std::string objects =
        objects_of({"a.pdf", write_pdf(job, write::Medium::Screen, {page})});
    CHECK(contains(objects, "/Alt (A star of 36 rays \\(one a city\\))"));
    CHECK(contains(objects, "28.3"));
    CHECK(contains(objects, "/Lang (zh-Hans)"));
    CHECK(contains(objects, "/ActualText <feff53174eac>"));
}

TEST_CASE("text from right to left stands in its element in the order of reading") {
    const ink::Job job = sample_job();
    ink::Page page = a4_page();
    const NodeId p = page.content.add(Role::P);
    page.content.draw(set_text(job, Face::Hebrew, 9, "עיר ", 60, 40), p);
    page.content.draw(set_text(job, Face::Body, 9, "ABC", 40, 40), p);
    page.content.draw(set_text(job, Face::Body, 9, "plain", 18, 60), page.content.add(Role::P));
    ink::Node drawing;
    drawing.role = Role::Figure;
    drawing.alt = "a map";
    page.content.draw(set_text(job, Face::Hebrew, 9, "לומדת", 60, 80), page.content.add(drawing));
    const TemporaryFile file{"a.pdf", write_pdf(job, write::Medium::Screen, {page})};
    const std::string objects = objects_of(file);
    CHECK(contains(objects, "/ActualText <feff05e205d905e80020>"));
    CHECK(run("qpdf --check " + file.path()).status == 0);
    const std::string tree = run("pdfinfo -struct " + file.path()).output;
    // A figure's text is its description, and text to the right says itself.
    CHECK(
        contains(tree, "P (block)\n    Span (inline)\n      Span (inline)\n  P (block)\n  Figure"));
}

TEST_CASE("a lone ligature is read in order, and broken lines keep their words apart") {
    const ink::Job job = sample_job();
    ink::Page page = a4_page();
    page.content.draw(set_text(job, Face::Arabic, 9, "لا", 60, 40), page.content.add(Role::P));
    const NodeId broken = page.content.add(Role::P);
    page.content.draw(set_text(job, Face::Hebrew, 9, "עיר", 60, 60), broken);
    page.content.draw(set_text(job, Face::Hebrew, 9, "לומדת", 60, 65), broken);
    const std::string objects =
        objects_of({"a.pdf", write_pdf(job, write::Medium::Screen, {page})});
    CHECK(contains(objects, "/ActualText <feff06440627>"));
    CHECK(contains(objects, "/ActualText <feff05e205d905e80020>"));
    CHECK(contains(objects, "/ActualText <feff05dc05d505de05d305ea>"));
}

TEST_CASE("links go where they say, and a screen reader finds them in their element") {
    const ink::Job job = sample_job();
    ink::Page first = a4_page();
    ink::Fragment& ink = first.content;
    const NodeId p = ink.add(Role::P);
    const NodeId link = ink.add(Role::Link, p);
    ink.draw(set_text(job, Face::Body, 9, "see Cork", 18, 44), link);
    ink.draw(link_to("cork"), link);
    ink.draw(link_to("", "https://example.org/a"), link);
    ink.draw(link_to("nowhere"), link);
    ink::Page second = a4_page();
    second.content.destinations.push_back({"cork", {Length::mm(18), Length::mm(26)}});

    write::PdfWriter writer{job, write::Medium::Screen};
    REQUIRE(writer.add(0, first));
    REQUIRE(writer.add(1, second));
    const TemporaryFile file{"a.pdf", writer.finish({}).value()};
    CHECK(writer.missing_destinations() == std::vector<std::string>{"nowhere"});
    CHECK(run("qpdf --check " + file.path()).status == 0);
    const std::string objects = objects_of(file);
    CHECK(contains(objects, "/URI (https://example.org/a)"));
    CHECK(contains(objects, "/Contents (what it is)"));
    CHECK(contains(objects, "/StructParent 2"));
    CHECK(contains(objects, "/StructParent 3"));
    CHECK(!contains(objects, "/StructParent 4"));
    CHECK(contains(objects, "/XYZ"));
    CHECK(contains(objects, "/Type /OBJR"));
    CHECK(contains(objects, "/Tabs /S"));
}

TEST_CASE("bookmarks keep their levels and page labels are the printed folios") {
    const ink::Job job = sample_job();
    std::vector<ink::Page> pages(5, a4_page());
    const std::vector<std::string> labels{"cover", "2", "3", "4", "back cover"};
    for (std::size_t i = 0; i < pages.size(); ++i) {
        pages[i].label = labels[i];
        pages[i].content.destinations.push_back({fmt::format("p{}", i), {}});
    }
    const std::string bytes = write_pdf(job, write::Medium::Screen, pages,
                                        {{0, "Contents", "p1"},
                                         {0, "Asia", "p2"},
                                         {1, "고양", "p3"},
                                         {1, "Osan", "p3"},
                                         {0, "Index", "p4"}});
    const TemporaryFile file{"a.pdf", bytes};
    CHECK(run("mutool show " + file.path() + " outline").output ==
          "|\t\"Contents\"\t#page=2&zoom=nan,0,0\n"
          "+\t\"Asia\"\t#page=3&zoom=nan,0,0\n"
          "|\t\t\"고양\"\t#page=4&zoom=nan,0,0\n"
          "|\t\t\"Osan\"\t#page=4&zoom=nan,0,0\n"
          "|\t\"Index\"\t#page=5&zoom=nan,0,0\n");
    const std::string read = run("qpdf --json --json-key=pagelabels " + file.path()).output;
    CHECK(contains(read, "\"/P\": \"u:cover\""));
    CHECK(contains(read, "\"/St\": 2"));
    CHECK(!contains(read, "\"/St\": 3"));
    CHECK(contains(read, "\"/P\": \"u:back cover\""));
}

TEST_CASE("the print file has neither tags nor marks") {
    const ink::Job job = sample_job();
    ink::Page page = a4_page();
    page.content.draw(set_text(job, Face::Body, 9, "text", 18, 44), page.content.add(Role::P));
    page.content.draw(link_to("", "https://example.org"));
    const std::string objects = objects_of({"a.pdf", write_pdf(job, write::Medium::Print, {page})});
    CHECK(!contains(objects, "BDC"));
    CHECK(!contains(objects, "StructTreeRoot"));
    CHECK(!contains(objects, "/Link"));
}

}  // namespace portraits::testing
