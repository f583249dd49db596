// The print file as a printer's programs see it: plates, boxes, what it says of itself.

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>
#include <regex>
#include <sstream>
#include <string>
#include <variant>
#include <vector>

#include "tests/cli/process.h"
#include "tests/e2e/brochure.h"

namespace {

namespace fs = std::filesystem;
namespace ink = portraits::ink;

using portraits::Length;
using portraits::Rect;
using portraits::tests::brochure;
using portraits::tests::Outcome;
using portraits::tests::output_of;

constexpr int dpi = 150;

/// One ink of a page as Ghostscript separates it: 0 is full ink.
class Plate {
public:
    Plate(const std::string& tiff, const fs::path& raw) {
        output_of({"convert", tiff, "-depth", "8", "gray:" + raw.string()});
        samples_ = portraits::tests::read_file(raw);
        const Length across = Length::mm(216);
        width_ = pixels(across);
    }

    /// The darkest sample of a part of the trimmed page.
    [[nodiscard]] int darkest(const Rect& part) const {
        const Length bleed = Length::mm(3);
        int least = 255;
        for (int y = pixels(part.top() + bleed); y < pixels(part.bottom() + bleed); ++y) {
            for (int x = pixels(part.left() + bleed); x < pixels(part.right() + bleed); ++x) {
                const auto at = static_cast<std::size_t>(y * width_ + x);
                least =
                    std::min(least, static_cast<int>(static_cast<unsigned char>(samples_.at(at))));
            }
        }
        return least;
    }

private:
    static int pixels(Length length) {
        return static_cast<int>(std::lround(length.to_pt() / 72 * dpi));
    }

    std::string samples_;
    int width_ = 0;
};

/// Lines of black text on bare paper.
std::vector<Rect> black_lines(const ink::Page& page) {
    const auto& palette = brochure().session->job().palette;
    std::vector<Rect> painted;
    for (const ink::Item& item : page.content.items) {
        if (!std::holds_alternative<ink::GlyphRun>(item.shape)) {
            painted.push_back(bounds(item));
        }
    }
    std::vector<Rect> lines;
    for (const ink::Item& item : page.content.items) {
        const auto* run = std::get_if<ink::GlyphRun>(&item.shape);
        if (run == nullptr || run->text.size() < 10 ||
            ink::swatch(palette, run->colour).cmyk != std::array<double, 4>{0, 0, 0, 1}) {
            continue;
        }
        const Rect box = bounds(item);
        const bool on_paper = std::none_of(painted.begin(), painted.end(),
                                           [&](const Rect& rect) { return rect.overlaps(box); });
        if (on_paper) {
            lines.push_back(box);
        }
    }
    return lines;
}

std::string name_of_plate(const fs::path& base, const char* ink) {
    return fmt::format("{}({}).tif", base.string(), ink);
}

std::size_t first_portrait() {
    const auto& pages = brochure().pages;
    const auto at = std::find_if(pages.begin(), pages.end(), [](const ink::Page& page) {
        return page.name.starts_with("portrait");
    });
    REQUIRE(at != pages.end());
    return static_cast<std::size_t>(at - pages.begin());
}

struct Box {
    double left, low, right, top;
};

bool same(const Box& a, const Box& b) {
    constexpr double printed = 0.011;  // poppler prints two decimals
    return std::abs(a.left - b.left) < printed && std::abs(a.low - b.low) < printed &&
           std::abs(a.right - b.right) < printed && std::abs(a.top - b.top) < printed;
}

std::vector<Box> all_boxes(const std::string& text, const std::string& pattern) {
    std::vector<Box> boxes;
    const std::regex line{pattern};
    for (std::sregex_iterator at{text.begin(), text.end(), line}, end; at != end; ++at) {
        boxes.push_back(
            {std::stod((*at)[1]), std::stod((*at)[2]), std::stod((*at)[3]), std::stod((*at)[4])});
    }
    return boxes;
}

std::vector<Box> poppler_boxes(const std::string& file, const std::string& name) {
    return all_boxes(output_of({"pdfinfo", "-box", "-f", "1", "-l", "999", file}),
                     name + R"(: +([-0-9.]+) +([-0-9.]+) +([-0-9.]+) +([-0-9.]+))");
}

std::vector<Box> mupdf_boxes(const std::string& file, const std::string& name) {
    return all_boxes(
        output_of({"mutool", "pages", file}),
        "<" + name + R"re( l="([-0-9.]+)" b="([-0-9.]+)" r="([-0-9.]+)" t="([-0-9.]+)")re");
}

bool inside(const Box& inner, const Box& outer) {
    constexpr double printed = 0.011;
    return inner.left > outer.left - printed && inner.low > outer.low - printed &&
           inner.right < outer.right + printed && inner.top < outer.top + printed;
}

/// Builds the brochure once more with options, and returns the file of that name.
std::string built(const std::vector<std::string>& options, const std::string& name) {
    const fs::path folder = brochure().folder / name;
    std::vector<std::string> words{
        PORTRAITS_PROGRAM,
        "build",
        (fs::path{PORTRAITS_SOURCE_DIR} / "data/editions/members-meeting-2016.yaml").string(),
        "--print",
        "--quiet",
        "--out",
        folder.string()};
    words.insert(words.end(), options.begin(), options.end());
    output_of(words);
    return (folder / ("members-meeting-2016." + name + ".pdf")).string();
}

}  // namespace

TEST_CASE("black text stands on the black plate and on no other") {
    const std::size_t page = first_portrait();
    const fs::path folder = brochure().folder / "plates";
    fs::create_directories(folder);
    const fs::path base = folder / "page.tif";
    output_of({"gs", "-q", "-dNOPAUSE", "-dBATCH", fmt::format("-r{}", dpi), "-sDEVICE=tiffsep",
               fmt::format("-dFirstPage={}", page + 1), fmt::format("-dLastPage={}", page + 1),
               "-o", base.string(), brochure().print});
    const std::vector<Rect> lines = black_lines(brochure().pages[page]);
    REQUIRE(lines.size() > 30);
    const fs::path stem = folder / "page";
    for (const char* ink : {"Cyan", "Magenta", "Yellow", "Black"}) {
        CAPTURE(ink);
        const Plate plate{name_of_plate(stem, ink), folder / "plate.raw"};
        const bool black = std::string{ink} == "Black";
        for (const Rect& line : lines) {
            CHECK((plate.darkest(line) < 100) == black);
            CHECK((plate.darkest(line) == 255) != black);
        }
    }
}

TEST_CASE("poppler and MuPDF agree on the boxes of every page, and they nest") {
    for (const std::string& file :
         {brochure().print, built({"--marks", "--impose", "saddle"}, "saddle"),
          built({"--marks", "--impose", "2up"}, "2up")}) {
        CAPTURE(file);
        std::vector<std::vector<Box>> nest;
        for (const char* name : {"MediaBox", "CropBox", "BleedBox", "TrimBox"}) {
            CAPTURE(name);
            nest.push_back(poppler_boxes(file, name));
            const std::vector<Box> others = mupdf_boxes(file, name);
            REQUIRE(nest.back().size() == others.size());
            REQUIRE(others.size() >= 20);
            for (std::size_t i = 0; i < others.size(); ++i) {
                CHECK(same(nest.back()[i], others[i]));
            }
        }
        for (std::size_t box = 1; box < nest.size(); ++box) {
            for (std::size_t page = 0; page < nest[box].size(); ++page) {
                CHECK(inside(nest[box][page], nest[box - 1][page]));
            }
        }
    }
}

TEST_CASE("each print file is sound, says PDF/X-4 and draws without a complaint") {
    for (const std::string& file : {brochure().print, built({"--marks"}, "print")}) {
        CHECK(output_of({"qpdf", "--check", file}).find("No syntax") != std::string::npos);
        CHECK(output_of({"pdfinfo", "-meta", file}).find(">PDF/X-4<") != std::string::npos);
        const Outcome drawn =
            portraits::tests::run({"gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=nullpage", file});
        CHECK(drawn.exit == 0);
        CHECK(drawn.out + drawn.err == "");
    }
}

TEST_CASE("the slug line says edition, page and date beside each page") {
    const std::string text = output_of({"pdftotext", built({"--marks"}, "print"), "-"});
    const auto& edition = brochure().session->edition();
    for (const ink::Page& page : brochure().pages) {
        CAPTURE(page.label);
        const std::string line = fmt::format("{} – {} – {}", edition.value["title"].text(),
                                             page.label, edition.value["date"].text());
        CHECK(text.find(line) != std::string::npos);
    }
}

TEST_CASE("a profile that is not of a press is refused, and nothing is written") {
    const fs::path folder = brochure().folder / "refused";
    const Outcome outcome = portraits::tests::run(
        {PORTRAITS_PROGRAM, "build",
         (fs::path{PORTRAITS_SOURCE_DIR} / "data/editions/members-meeting-2016.yaml").string(),
         "--icc", "/usr/share/scribus/profiles/sRGB_icc22.icm", "--out", folder.string()});
    CHECK(outcome.exit == 2);
    CHECK(outcome.err.find("is a profile of class mntr, not of output") != std::string::npos);
    CHECK_FALSE(fs::exists(folder));
}

TEST_CASE("the printer's own profile becomes the output intent") {
    const std::string profile = "/usr/share/scribus/profiles/ISOcoated_v2_300_bas.icc";
    const std::string file = built({"--icc", profile}, "print");
    const std::string shown = output_of({"mutool", "show", file, "trailer/Root/OutputIntents/1"});
    CHECK(shown.find("(Custom)") != std::string::npos);
    CHECK(shown.find("ISO Coated v2 300% \\(basICColor\\)") != std::string::npos);
}
