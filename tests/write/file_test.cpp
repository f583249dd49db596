#include <doctest/doctest.h>

#include <regex>

#include "command.h"
#include "sample.h"

namespace portraits::testing {
namespace {

/// Text from each kind of font, turned text, rules, rectangles, curves.
ink::Page full_page(const ink::Job& job) {
    ink::Page page = a4_page();
    ink::Fragment& ink = page.content;
    const auto heading = ink.add(ink::Role::H1);
    const auto paragraph = ink.add(ink::Role::P);
    ink.draw(ink::Path::rectangle(Rect::mm(-3, -3, 216, 60), id(Colour::Blue)));
    ink.draw(set_text(job, Face::Display, 46, "Villa María", 18, 39.4, Colour::White), heading);
    ink.draw(set_text(job, Face::Body, 9, "An efficient office, well run.", 18, 70), paragraph);
    ink.draw(set_text(job, Face::Sans, 8, "Population 80,000", 18, 80, Colour::Grey), paragraph);
    ink.draw(set_text(job, Face::Chinese, 20, "北京市", 18, 100), paragraph);
    ink.draw(set_text(job, Face::Korean, 20, "고양시", 60, 100), paragraph);
    ink.draw(set_text(job, Face::Arabic, 20, "بهبهان", 100, 100), paragraph);
    ink::GlyphRun turned = set_text(job, Face::Sans, 8, "on the edge", 190, 150);
    turned.rotation = 30;
    ink.draw(turned);
    ink.draw(ink::Path::rule({Length::mm(18), Length::mm(120)}, {Length::mm(100), Length::mm(120)},
                             {id(Colour::Black), Length::pt(0.6)}));
    ink.draw(ink::Path::disc({Length::mm(60), Length::mm(150)}, Length::mm(10), id(Colour::Blue)));
    ink.draw(ink::Path::ring({Length::mm(90), Length::mm(150)}, Length::mm(10),
                             {id(Colour::Grey), Length::pt(2), ink::Cap::Round}));
    return page;
}

/// The objects of a file as text.
std::string objects_of(const TemporaryFile& file) {
    return run("qpdf --qdf --object-streams=disable " + file.path() + " - | tr -d '\\0'").output;
}

std::size_t count(const std::string& text, const std::string& part) {
    std::size_t found = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
        ++found;
    }
    return found;
}

constexpr write::Medium media[] = {write::Medium::Print, write::Medium::Screen};

}  // namespace

TEST_CASE("other programs find no fault with either file") {
    const ink::Job job = sample_job();
    for (const write::Medium medium : media) {
        const TemporaryFile file{"a.pdf", write_pdf(job, medium, {full_page(job), a4_page()})};
        const CommandResult checked = run("qpdf --check " + file.path());
        CHECK_MESSAGE(checked.status == 0, checked.output);
        CHECK(checked.output.find("WARNING") == std::string::npos);
        const CommandResult drawn = run("mutool draw -F png -o /dev/null " + file.path());
        CHECK_MESSAGE(drawn.output.find("error") == std::string::npos, drawn.output);
        // Debian's mutool warns once that it was built without colour management.
        CHECK_MESSAGE(count(drawn.output, "warning") == 1, drawn.output);
        const CommandResult printed =
            run("gs -q -dNOPAUSE -dBATCH -dPDFSTOPONERROR -sDEVICE=nullpage " + file.path());
        CHECK(printed.output == "");
        CHECK(printed.status == 0);
        CHECK(run("pdftoppm -r 20 " + file.path() + " " + file.folder() + "/p").output == "");
    }
}

TEST_CASE("all fonts are embedded, cut down and have a map to Unicode") {
    const ink::Job job = sample_job();
    for (const write::Medium medium : media) {
        const TemporaryFile file{"a.pdf", write_pdf(job, medium, {full_page(job)})};
        const std::string fonts = run("pdffonts " + file.path()).output;
        CHECK(count(fonts, "yes yes yes") == 6);
        CHECK(count(fonts, " no ") == 0);
        CHECK(count(fonts, "CID TrueType") == 3);
        CHECK(count(fonts, "CID Type 0C") == 3);
        CHECK(std::regex_search(fonts, std::regex{"[A-Z]{6}\\+Vollkorn-Regular"}));
    }
}

TEST_CASE("the same ink gives the same bytes") {
    const ink::Job job = sample_job();
    for (const write::Medium medium : media) {
        CHECK(write_pdf(job, medium, {full_page(job)}) == write_pdf(job, medium, {full_page(job)}));
    }
}

TEST_CASE("the order in which pages come does not reach the file") {
    const ink::Job job = sample_job();
    for (const write::Medium medium : media) {
        write::PdfWriter backwards{job, medium, {nullptr, sample_press()}};
        REQUIRE(backwards.add(1, a4_page()));
        REQUIRE(backwards.add(0, full_page(job)));
        CHECK(backwards.finish({}).value() == write_pdf(job, medium, {full_page(job), a4_page()}));
    }
}

TEST_CASE("writers that share their fonts write what they write alone") {
    const ink::Job job = sample_job();
    const auto fonts = std::make_shared<write::FontStore>(job.fonts);
    for (const write::Medium medium : media) {
        write::PdfWriter writer{job, medium, {fonts, sample_press()}};
        REQUIRE(writer.add(0, full_page(job)));
        CHECK(writer.finish({}).value() == write_pdf(job, medium, {full_page(job)}));
    }
}

TEST_CASE("different documents have different ids") {
    ink::Job job = sample_job();
    const std::regex id{"/ID ?\\[ ?<([0-9A-Fa-f]{32})>"};
    std::smatch first;
    std::smatch second;
    const std::string one = write_pdf(job, write::Medium::Print, {a4_page()});
    job.title = "another";
    const std::string other = write_pdf(job, write::Medium::Print, {a4_page()});
    REQUIRE(std::regex_search(one, first, id));
    REQUIRE(std::regex_search(other, second, id));
    CHECK(first[1] != second[1]);
    CHECK(first[1] != std::string(32, '0'));
}

TEST_CASE("a page that comes again takes the place of the earlier one") {
    const ink::Job job = sample_job();
    write::PdfWriter writer{job, write::Medium::Screen};
    ink::Page earlier = a4_page();
    earlier.label = "earlier";
    ink::Page later = a4_page();
    later.label = "later";
    REQUIRE(writer.add(0, earlier));
    REQUIRE(writer.add(0, later));
    const auto bytes = writer.finish({});
    REQUIRE(bytes);
    const std::string alone = write_pdf(job, write::Medium::Screen, {later});
    CHECK(bytes.value() == alone);
}

TEST_CASE("a page that is missing is an error") {
    const ink::Job job = sample_job();
    write::PdfWriter writer{job, write::Medium::Screen};
    CHECK(!writer.finish({}));
    REQUIRE(writer.add(1, a4_page()));
    const auto result = writer.finish({});
    REQUIRE(!result);
    CHECK(result.error().message == "cannot write \"Portraits — città\": pages are missing");
}

TEST_CASE("the print file has the press's boxes, the screen file the trimmed page") {
    const ink::Job job = sample_job();
    const TemporaryFile print{"a.pdf", write_pdf(job, write::Medium::Print, {a4_page()})};
    const std::string boxes = run("pdfinfo -box " + print.path()).output;
    CHECK(boxes.find("MediaBox:            0.00     0.00   612.28   858.90") != std::string::npos);
    CHECK(boxes.find("CropBox:             0.00     0.00   612.28   858.90") != std::string::npos);
    CHECK(boxes.find("BleedBox:            0.00     0.00   612.28   858.90") != std::string::npos);
    CHECK(boxes.find("TrimBox:             8.50     8.50   603.78   850.39") != std::string::npos);
    CHECK(boxes.find("PDF version:     1.6") != std::string::npos);

    const TemporaryFile screen{"a.pdf", write_pdf(job, write::Medium::Screen, {a4_page()})};
    const std::string info = run("pdfinfo -box " + screen.path()).output;
    CHECK(info.find("MediaBox:            0.00     0.00   595.28   841.89") != std::string::npos);
    CHECK(info.find("PDF version:     1.7") != std::string::npos);
    CHECK(info.find("Tagged:          yes") != std::string::npos);
}

TEST_CASE("the file says its title and dates") {
    const ink::Job job = sample_job();
    const TemporaryFile file{"a.pdf", write_pdf(job, write::Medium::Print, {a4_page()})};
    const std::string info = run("TZ=UTC pdfinfo -isodates " + file.path()).output;
    CHECK(info.find("Title:           Portraits — città") != std::string::npos);
    CHECK(info.find("Subject:         Learning cities") != std::string::npos);
    CHECK(info.find("Author:          The network") != std::string::npos);
    CHECK(info.find("Producer:        portraits ") != std::string::npos);
    CHECK(info.find("CreationDate:    2016-11-15T00:00:00Z") != std::string::npos);
    CHECK(info.find("ModDate:         2016-11-15T00:00:00Z") != std::string::npos);
}

TEST_CASE("print is in process colours and black overprints; the screen is in red, green, blue") {
    const ink::Job job = sample_job();
    const std::string print =
        objects_of({"a.pdf", write_pdf(job, write::Medium::Print, {full_page(job)})});
    CHECK(count(print, "\n1 .62 0 .32 k\n") > 0);
    CHECK(count(print, "\n0 0 0 1 k\n") > 0);
    CHECK(count(print, " rg\n") == 0);
    CHECK(count(print, " g\n") == 0);
    CHECK(count(print, "/Over gs\n0 0 0 1 k\n") > 0);
    CHECK(count(print, "/Over gs\n0 0 0 .5 k\n") == 0);
    CHECK(count(print, "/Annots") == 0);
    CHECK(count(print, "/OPM 1") == 1);
    const std::string screen =
        objects_of({"a.pdf", write_pdf(job, write::Medium::Screen, {full_page(job)})});
    CHECK(count(screen, "\n.067 .322 .533 rg\n") > 0);
    CHECK(count(screen, " k\n") == 0);
    CHECK(count(screen, " gs\n") == 0);
}

}  // namespace portraits::testing
