#include "generator/write/proof.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <cmath>
#include <sstream>
#include <vector>

#include "command.h"
#include "sample.h"

namespace portraits::testing {
namespace {

/// Poppler sets glyphs on quarters of a pixel, large ones on whole pixels; so pages are drawn at four times the resolution that
/// they are compared at.
constexpr int fine = 4;
constexpr int dpi = 144;

struct Drawing {
    int width = 0, height = 0;
    std::vector<double> channels;  ///< means over fine × fine pixels

    /// Adds up a channel of a fine pixel.
    void add(int x, int y, std::size_t channel, int value) {
        if (x / fine < width && y / fine < height) {
            const auto pixel = static_cast<std::size_t>(y / fine * width + x / fine);
            channels[pixel * 3 + channel] += static_cast<double>(value) / (fine * fine);
        }
    }
};

Drawing empty_drawing(int fine_width, int fine_height) {
    const int width = fine_width / fine;
    const int height = fine_height / fine;
    return {width, height, std::vector<double>(static_cast<std::size_t>(width * height) * 3)};
}

Drawing drawn_by_poppler(const std::string& pdf) {
    const TemporaryFile file{"a.pdf", pdf};
    const std::string base = file.folder() + "/page";
    const auto result =
        run(fmt::format("pdftoppm -r {} -singlefile {} {}", dpi * fine, file.path(), base));
    CHECK(result.output.empty());
    const std::string ppm = read_file(base + ".ppm");
    std::istringstream in{ppm};
    std::string magic;
    int width = 0;
    int height = 0;
    int depth = 0;
    in >> magic >> width >> height >> depth;
    const char* pixel = ppm.data() + static_cast<std::size_t>(in.tellg()) + 1;
    Drawing drawing = empty_drawing(width, height);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            for (std::size_t c = 0; c < 3; ++c) {
                drawing.add(x, y, c, static_cast<unsigned char>(*pixel++));
            }
        }
    }
    return drawing;
}

Drawing drawn_by_cairo(const ink::Job& job, const ink::Page& page) {
    const auto proof = write::Proofer{job}.draw(page, dpi * fine);
    REQUIRE_MESSAGE(proof, proof.error().message);
    Drawing drawing = empty_drawing(proof.value().width(), proof.value().height());
    for (int y = 0; y < proof.value().height(); ++y) {
        for (int x = 0; x < proof.value().width(); ++x) {
            const auto rgb = proof.value().pixel(x, y);
            for (std::size_t c = 0; c < 3; ++c) {
                drawing.add(x, y, c, rgb[c]);
            }
        }
    }
    return drawing;
}

/// The mean difference of a channel over all pixels, and the share of channels that differ by more than a fifth.
struct Difference {
    double mean = 0;
    double far_off = 0;
};

Difference difference(const Drawing& a, const Drawing& b) {
    REQUIRE(a.width == b.width);
    REQUIRE(a.height == b.height);
    Difference found;
    for (std::size_t i = 0; i < a.channels.size(); ++i) {
        const double d = std::abs(a.channels[i] - b.channels[i]);
        found.mean += d / static_cast<double>(a.channels.size());
        found.far_off += d > 51 ? 1 / static_cast<double>(a.channels.size()) : 0;
    }
    return found;
}

ink::Page small_page() {
    ink::Page page = a4_page();
    page.trim = {Length::pt(240), Length::pt(180)};
    return page;
}

/// Compares the two ways from one page to pixels.
Difference compare(const ink::Job& job, const ink::Page& page) {
    return difference(drawn_by_poppler(write_pdf(job, write::Medium::Screen, {page})),
                      drawn_by_cairo(job, page));
}

}  // namespace

TEST_CASE("the PDF drawn by another program is the proof: text of all kinds of fonts") {
    const ink::Job job = sample_job();
    ink::Page page = small_page();
    ink::Fragment& ink = page.content;
    ink.draw(set_text(job, Face::Display, 40, "Villa María", 4, 16));
    ink.draw(set_text(job, Face::Body, 12, "efficient offices flow", 4, 24));
    ink.draw(tracked(set_text(job, Face::Sans, 9, "LATIN AMERICA", 4, 30, Colour::Blue), 0.11));
    ink.draw(set_text(job, Face::Chinese, 20, "北京市", 4, 40));
    ink.draw(set_text(job, Face::Korean, 20, "고양시", 30, 40));
    ink.draw(set_text(job, Face::Arabic, 20, "بهبهان", 55, 40));
    ink.draw(set_text(job, Face::Serif, 16, "q\u0301 x\u0308 \u00E9", 4, 50));
    ink::GlyphRun turned = set_text(job, Face::Sans, 12, "on the edge", 40, 50);
    turned.rotation = 30;
    ink.draw(turned);
    const Difference found = compare(job, page);
    CHECK(found.mean < 1.5);
    CHECK(found.far_off < 0.005);
}

TEST_CASE("the PDF drawn by another program is the proof: paths") {
    const ink::Job job = sample_job();
    ink::Page page = small_page();
    ink::Fragment& ink = page.content;
    ink.draw(ink::Path::rectangle(Rect::mm(5, 5, 20, 10), id(Colour::Blue)));
    ink.draw(ink::Path::disc({Length::mm(40), Length::mm(15)}, Length::mm(8), id(Colour::Grey)));
    ink.draw(ink::Path::ring({Length::mm(60), Length::mm(15)}, Length::mm(8),
                             {id(Colour::Black), Length::pt(3)}));
    ink::Path eye =
        ink::Path::disc({Length::mm(20), Length::mm(40)}, Length::mm(10), id(Colour::Blue));
    eye.add_circle({Length::mm(20), Length::mm(40)}, Length::mm(5));
    eye.even_odd = true;
    eye.stroke = ink::Stroke{id(Colour::Black), Length::pt(1)};
    ink.draw(eye);
    ink.draw(ink::Path::rule({Length::mm(40), Length::mm(40)}, {Length::mm(70), Length::mm(50)},
                             {id(Colour::Grey), Length::pt(6), ink::Cap::Round}));
    const Difference found = compare(job, page);
    CHECK(found.mean < 0.3);
    CHECK(found.far_off < 0.0005);
}

TEST_CASE("a comparison sees a run that is half a point off") {
    const ink::Job job = sample_job();
    ink::Page page = small_page();
    page.content.draw(set_text(job, Face::Body, 24, "efficient offices", 4, 24));
    const std::string pdf = write_pdf(job, write::Medium::Screen, {page});
    page.content.move({Length::pt(0.5), {}});
    CHECK(difference(drawn_by_poppler(pdf), drawn_by_cairo(job, page)).far_off > 0.01);
}

TEST_CASE("a contact sheet shows its pages side by side on grey") {
    std::vector<write::ProofImage> pages;
    for (int i = 0; i < 3; ++i) {
        pages.emplace_back(100, 150);
    }
    const write::ProofImage sheet = write::contact_sheet(pages, 2, 50, Side::Left);
    CHECK(sheet.width() == 12 + 2 * 62);
    CHECK(sheet.height() == 12 + 2 * 87);
    CHECK(sheet.pixel(5, 5) == std::array<std::uint8_t, 3>{217, 217, 217});
    CHECK(sheet.pixel(12 + 25, 12 + 30) == std::array<std::uint8_t, 3>{255, 255, 255});
    CHECK(sheet.pixel(12 + 62 + 25, 12 + 87 + 30) == std::array<std::uint8_t, 3>{217, 217, 217});
    // A row that begins at the right has its gap at the left.
    const write::ProofImage mirrored = write::contact_sheet(pages, 2, 50, Side::Right);
    CHECK(mirrored.pixel(12 + 62 + 25, 12 + 87 + 30) == std::array<std::uint8_t, 3>{255, 255, 255});
    CHECK(mirrored.pixel(12 + 25, 12 + 87 + 30) == std::array<std::uint8_t, 3>{217, 217, 217});
}

TEST_CASE("a proof becomes a PNG that other programs read") {
    const write::ProofImage image{30, 20};
    const TemporaryFile file{"a.png", image.to_png()};
    const std::string form = "'%wx%h %[png:IHDR.bit_depth] %[png:IHDR.color_type]' ";
    CHECK(run("identify -format " + form + file.path()).output == "30x20 8 2 (Truecolor)");
}

TEST_CASE("a font that is not there is said so") {
    ink::Job job = sample_job();
    job.fonts[0].path = "/nowhere/a.ttf";
    ink::Page page = a4_page();
    ink::GlyphRun run = set_text(sample_job(), Face::Serif, 9, "a", 10, 10);
    page.content.draw(run);
    const auto proof = write::Proofer{job}.draw(page, 72);
    REQUIRE(!proof);
    CHECK(proof.error().message.find("/nowhere/a.ttf") != std::string::npos);
    write::PdfWriter writer{job, write::Medium::Print};
    const auto added = writer.add(0, page);
    REQUIRE(!added);
    CHECK(added.error().message.find("/nowhere/a.ttf") != std::string::npos);
}

}  // namespace portraits::testing
