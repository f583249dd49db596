#include "generator/write/sheet.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <regex>

#include "command.h"
#include "sample.h"

namespace portraits::testing {
namespace {

using write::Imposition;
using write::PageFormat;
using write::PlacedPage;
using write::Sheet;
using write::SheetOptions;

std::vector<PageFormat> a4_pages(std::size_t count) {
    return {count, PageFormat{{Length::mm(210), Length::mm(297)}, Length::mm(3)}};
}

std::string name_of(const PlacedPage& placed) {
    return placed.page ? std::to_string(*placed.page + 1) : "-";
}

/// The page numbers of each side: `8|1 2|7`.
std::string order_of(const std::vector<Sheet>& sheets) {
    std::string out;
    for (const Sheet& sheet : sheets) {
        out += out.empty() ? "" : " ";
        for (std::size_t i = 0; i < sheet.pages.size(); ++i) {
            out += (i == 0 ? "" : "|") + name_of(sheet.pages[i]);
        }
    }
    return out;
}

/// Folds the sheets of a booklet, lays them into one another and turns the leaves: what a reader meets. Slow and by hand.
std::vector<std::string> read_booklet(const std::vector<Sheet>& sides) {
    std::vector<std::string> first_half;
    std::vector<std::string> second_half;
    for (std::size_t sheet = 0; sheet < sides.size() / 2; ++sheet) {
        const Sheet& outside = sides[2 * sheet];
        const Sheet& inside = sides[2 * sheet + 1];
        first_half.push_back(name_of(outside.pages[1]));
        first_half.push_back(name_of(inside.pages[0]));
        second_half.insert(second_half.begin(), name_of(outside.pages[0]));
        second_half.insert(second_half.begin(), name_of(inside.pages[1]));
    }
    first_half.insert(first_half.end(), second_half.begin(), second_half.end());
    return first_half;
}

std::vector<Sheet> booklet(std::size_t pages, double paper = 0) {
    return plan_sheets(a4_pages(pages), {Imposition::Saddle, false, Length::mm(paper)});
}

bool near(Length a, double mm) { return std::abs(a.to_mm() - mm) < 0.001; }

std::vector<ink::Page> numbered_pages(const ink::Job& job, int count) {
    std::vector<ink::Page> pages;
    for (int i = 1; i <= count; ++i) {
        pages.push_back(a4_page());
        pages.back().label = std::to_string(i);
        pages.back().content.draw(
            ink::Path::rectangle(Rect::mm(-3, -3, 216, 303), id(Colour::Blue)));
        pages.back().content.draw(
            set_text(job, Face::Sans, 40, fmt::format("page {}", i), 80, 150, Colour::White));
    }
    return pages;
}

TemporaryFile printed(const ink::Job& job, const std::vector<ink::Page>& pages,
                      const SheetOptions& sheets) {
    write::PdfWriter writer{job, write::Medium::Print, {nullptr, sample_press(), sheets}};
    for (std::size_t i = 0; i < pages.size(); ++i) {
        REQUIRE(writer.add(i, pages[i]));
    }
    const auto bytes = writer.finish({});
    REQUIRE_MESSAGE(bytes, bytes.error().message);
    return TemporaryFile{"sheet.pdf", bytes.value()};
}

/// A box of the first page in millimetres, as poppler reads it.
std::vector<double> box_of(const TemporaryFile& file, const std::string& name, int page = 1) {
    const std::string info =
        run(fmt::format("pdfinfo -box -f {0} -l {0} {1}", page, file.path())).output;
    std::smatch match;
    const std::regex line{name + ": +([0-9.]+) +([0-9.]+) +([0-9.]+) +([0-9.]+)"};
    REQUIRE(std::regex_search(info, match, line));
    std::vector<double> box;
    for (std::size_t i = 1; i <= 4; ++i) {
        box.push_back(std::round(std::stod(match[i]) / Length::pt_per_mm * 100) / 100);
    }
    return box;
}

}  // namespace

TEST_CASE("a booklet of eight pages has them in the order that printers know") {
    CHECK(order_of(booklet(8)) == "8|1 2|7 6|3 4|5");
}

TEST_CASE("whoever folds, nests and leafs a booklet reads its pages in order, blanks last") {
    for (std::size_t count = 1; count <= 44; ++count) {
        CAPTURE(count);
        const std::vector<std::string> read = read_booklet(booklet(count));
        CHECK(read.size() % 4 == 0);
        CHECK(read.size() < count + 4);
        for (std::size_t i = 0; i < read.size(); ++i) {
            CHECK(read[i] == (i < count ? std::to_string(i + 1) : "-"));
        }
    }
}

TEST_CASE("two up, pages keep their order and an odd one stands alone") {
    const auto sheets = plan_sheets(a4_pages(5), {Imposition::TwoUp, false, {}});
    CHECK(order_of(sheets) == "1|2 3|4 5");
    CHECK(near(sheets[0].size.width, 432));
    CHECK(near(sheets[2].size.width, 432));
    CHECK(near(sheets[0].pages[1].trim.left() - sheets[0].pages[0].trim.right(), 6));
    for (const Sheet& sheet : sheets) {
        for (const PlacedPage& placed : sheet.pages) {
            CHECK(placed.shown == placed.trim.grown(Length::mm(3)));
        }
    }
}

TEST_CASE("bound at the right, pages change sides and the shorter sheet is at the right") {
    const auto left = booklet(8, 0.1);
    const auto right =
        plan_sheets(a4_pages(8), {Imposition::Saddle, false, Length::mm(0.1)}, Side::Right);
    CHECK(order_of(left) == "8|1 2|7 6|3 4|5");
    CHECK(order_of(right) == "1|8 7|2 3|6 5|4");
    for (std::size_t i = 0; i < left.size(); ++i) {
        CHECK(right[i].pages[0].trim == left[i].pages[0].trim);
        CHECK(right[i].pages[1].shown == left[i].pages[1].shown);
    }
    const auto pairs = plan_sheets(a4_pages(3), {Imposition::TwoUp, false, {}}, Side::Right);
    CHECK(order_of(pairs) == "2|1 3");
    CHECK(pairs[1].pages[0].trim == pairs[0].pages[1].trim);
}

TEST_CASE("the pages of a spread meet at the fold and bleed on the three other sides") {
    for (const Sheet& sheet : booklet(8)) {
        CHECK(sheet.pages[0].trim.right() == sheet.folds.front());
        CHECK(sheet.pages[1].trim.left() == sheet.folds.front());
        CHECK(sheet.pages[0].shown.right() == sheet.folds.front());
        CHECK(sheet.pages[1].shown.left() == sheet.folds.front());
        CHECK(near(sheet.trim.size.width, 420));
        CHECK(sheet.trim.grown(Length::mm(3)) == sheet.bleed);
    }
}

TEST_CASE("inner sheets stand nearer to the fold by the paper's thickness, and are cut there") {
    const auto sides = booklet(16, 0.1);
    for (std::size_t side = 0; side < sides.size(); ++side) {
        const Sheet& sheet = sides[side];
        const double push = 0.1 * static_cast<double>(side / 2);
        CHECK(near(sheet.pages[0].trim.right() - sheet.folds.front(), push));
        CHECK(near(sheet.folds.front() - sheet.pages[1].trim.left(), push));
        CHECK(near(sheet.trim.size.width, 420 - 2 * push));
        CHECK(sheet.pages[0].shown.right() == sheet.folds.front());
        CHECK(sheet.size == sides.front().size);
    }
}

TEST_CASE("marks make the sheet larger and leave trim and bleed what they are") {
    const ink::Job job = sample_job();
    const auto pages = numbered_pages(job, 1);
    const TemporaryFile file = printed(job, pages, {Imposition::None, true, {}});
    CHECK(box_of(file, "MediaBox") == std::vector<double>{0, 0, 234, 321});
    CHECK(box_of(file, "CropBox") == std::vector<double>{0, 0, 234, 321});
    CHECK(box_of(file, "BleedBox") == std::vector<double>{9, 9, 225, 312});
    CHECK(box_of(file, "TrimBox") == std::vector<double>{12, 12, 222, 309});
    const std::string text = run("pdftotext " + file.path() + " -").output;
    CHECK(text.find("Portraits — città – 1 – 2016-11-15") != std::string::npos);
    CHECK(run("qpdf --check " + file.path()).status == 0);
}

TEST_CASE("marks stand outside the bleed, on every plate") {
    const ink::Job job = sample_job();
    ink::Page blank = a4_page();
    const TemporaryFile file = printed(job, {blank}, {Imposition::None, true, {}});
    const std::string base = file.folder() + "/plate";
    // Separations of 72 dpi: one pixel is a point.
    CHECK(run(fmt::format("gs -q -dNOPAUSE -dBATCH -r72 -sDEVICE=tiffsep -o {}.tif {}", base,
                          file.path()))
              .output.empty());
    for (const char* ink : {"Cyan", "Magenta", "Yellow", "Black"}) {
        CAPTURE(ink);
        const auto darkest = [&](const std::string& crop) {
            return run(fmt::format("convert '{}({}).tif' {} -format '%[fx:minima]' info:", base,
                                   ink, crop))
                .output;
        };
        // 25.5 pt of marks on each side; nothing within the bleed.
        CHECK(darkest("-crop 612x859+26+26") == "1");
        CHECK(darkest("-crop 663x24+0+0") == "0");
        CHECK(darkest("-crop 663x24+0+886") != "1");
        CHECK(darkest("-crop 24x910+0+0") != "1");
        CHECK(darkest("-crop 24x910+639+0") != "1");
    }
}

TEST_CASE("a spread shows its pages where they belong, up to the fold and no further") {
    const ink::Job job = sample_job();
    const TemporaryFile file = printed(job, numbered_pages(job, 8), {Imposition::Saddle, true, {}});
    CHECK(run("qpdf --check " + file.path()).status == 0);
    const std::string pages = run("pdfinfo " + file.path()).output;
    CHECK(pages.find("Pages:           4") != std::string::npos);
    CHECK(box_of(file, "TrimBox", 2) == std::vector<double>{12, 12, 432, 309});
    const auto half = [&](int side, int x) {
        const double pt = Length::pt_per_mm;
        return run(fmt::format("pdftotext -f {0} -l {0} -x {1:.0f} -y 28 -W {2:.0f} -H 850 {3} -",
                               side, x * pt, 210 * pt, file.path()))
            .output;
    };
    CHECK(half(1, 12).find("page 8") == 0);
    CHECK(half(1, 222).find("page 1") == 0);
    CHECK(half(4, 12).find("page 4") == 0);
    CHECK(half(4, 222).find("page 5") == 0);
}

TEST_CASE("blanks that fill up a booklet are told") {
    const ink::Job job = sample_job();
    write::PdfWriter writer{
        job, write::Medium::Print, {nullptr, sample_press(), {Imposition::Saddle, false, {}}}};
    const auto pages = numbered_pages(job, 6);
    for (std::size_t i = 0; i < pages.size(); ++i) {
        REQUIRE(writer.add(i, pages[i]));
    }
    REQUIRE(writer.finish({}));
    const auto told = writer.diagnostics().sorted();
    REQUIRE(told.size() == 1);
    CHECK(told.front().message == "2 blank pages are added after page 6, the last");
}

TEST_CASE("pages of different sizes are not put on one sheet") {
    const ink::Job job = sample_job();
    auto pages = numbered_pages(job, 2);
    pages[1].trim.width = Length::mm(148);
    write::PdfWriter writer{
        job, write::Medium::Print, {nullptr, sample_press(), {Imposition::TwoUp, false, {}}}};
    for (std::size_t i = 0; i < pages.size(); ++i) {
        REQUIRE(writer.add(i, pages[i]));
    }
    const auto bytes = writer.finish({});
    REQUIRE_FALSE(bytes);
    CHECK(bytes.error().message == "pages of different sizes cannot stand on one sheet");
}

}  // namespace portraits::testing
