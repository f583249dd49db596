// The screen file as poppler and MuPDF draw it, against the proof that cairo draws from the same ink: paths that share no
// code.

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <sstream>
#include <string>
#include <variant>
#include <vector>

#include "generator/write/proof.h"
#include "tests/cli/process.h"
#include "tests/e2e/brochure.h"

using portraits::tests::brochure;
using portraits::tests::output_of;
using portraits::write::Proofer;
using portraits::write::ProofImage;

namespace {

namespace fs = std::filesystem;

constexpr int dpi = 100;

/// A side of the squares that are compared, about a millimetre: programs round lines and glyphs to pixels each in their
/// own way, which evens out over a square, while a word or rule out of its place does not.
constexpr int square = 4;

using Colour = std::array<double, 3>;

/// The mean colours of a drawing's squares, row by row.
struct Mosaic {
    int columns = 0, rows = 0;
    std::vector<Colour> squares;
};

template <typename ChannelAt>
Mosaic mosaic(int width, int height, const ChannelAt& channel_at) {
    Mosaic result{width / square, height / square, {}};
    for (int row = 0; row < result.rows; ++row) {
        for (int column = 0; column < result.columns; ++column) {
            Colour sum{};
            for (int i = 0; i < square * square; ++i) {
                for (std::size_t c = 0; c < 3; ++c) {
                    sum[c] +=
                        channel_at(column * square + i % square, row * square + i / square, c);
                }
            }
            for (double& channel : sum) {
                channel /= square * square;
            }
            result.squares.push_back(sum);
        }
    }
    return result;
}

/// Reads a picture in the portable pixmap format, P6.
Mosaic mosaic_of_pixmap(const fs::path& path) {
    const std::string bytes = portraits::tests::read_file(path);
    std::istringstream in{bytes};
    std::string magic;
    int width = 0;
    int height = 0;
    int most = 0;
    in >> magic >> width >> height >> most;
    REQUIRE(magic == "P6");
    REQUIRE(most == 255);
    const std::size_t start = bytes.size() - static_cast<std::size_t>(width * height * 3);
    return mosaic(width, height, [&](int x, int y, std::size_t c) {
        return static_cast<std::uint8_t>(
            bytes[start + static_cast<std::size_t>(y * width + x) * 3 + c]);
    });
}

Mosaic mosaic_of(const ProofImage& image) {
    return mosaic(image.width(), image.height(),
                  [&](int x, int y, std::size_t c) { return image.pixel(x, y).at(c); });
}

/// How far apart two drawings are, of 255: in the mean, and in the square that differs most.
struct Distance {
    double mean = 0, most = 0;
};

Distance distance(const Mosaic& a, const Mosaic& b) {
    Distance apart;
    for (std::size_t i = 0; i < a.squares.size(); ++i) {
        double here = 0;
        for (std::size_t c = 0; c < 3; ++c) {
            here = std::max(here, std::abs(a.squares[i][c] - b.squares[i][c]));
        }
        apart.mean += here / static_cast<double>(a.squares.size());
        apart.most = std::max(apart.most, here);
    }
    return apart;
}

std::string pixmap_name(std::size_t page) {
    const std::string number = std::to_string(page);
    return "page-" + std::string(2 - std::min<std::size_t>(2, number.size()), '0') + number +
           ".ppm";
}

/// The folder for a program's drawings, `page-01.ppm` and so on.
fs::path folder_of(const std::string& program) {
    const fs::path folder = brochure().folder / program;
    fs::create_directories(folder);
    return folder;
}

void check_drawings(const fs::path& folder, Distance allowed) {
    const Proofer proofer{brochure().session->job()};
    for (std::size_t i = 0; i < brochure().pages.size(); ++i) {
        CAPTURE(brochure().pages[i].name);
        const auto proof = proofer.draw(brochure().pages[i], dpi);
        REQUIRE(proof);
        const Mosaic ours = mosaic_of(proof.value());
        const Mosaic theirs = mosaic_of_pixmap(folder / pixmap_name(i + 1));
        REQUIRE(ours.columns == theirs.columns);
        REQUIRE(ours.rows == theirs.rows);
        const Distance apart = distance(ours, theirs);
        CHECK(apart.mean < allowed.mean);
        CHECK(apart.most < allowed.most);
    }
}

}  // namespace

TEST_CASE("a word moved by a millimetre is further off than any program's rounding") {
    const Proofer proofer{brochure().session->job()};
    portraits::ink::Page page = brochure().pages[6];
    const auto before = proofer.draw(page, dpi);
    const auto is_text = [](const portraits::ink::Item& item) {
        const auto* run = std::get_if<portraits::ink::GlyphRun>(&item.shape);
        return run != nullptr && run->size < portraits::Length::pt(10) && run->text.size() > 30;
    };
    auto& items = page.content.items;
    const auto line = std::find_if(items.begin(), items.end(), is_text);
    REQUIRE(line != items.end());
    move(*line, {portraits::Length{}, portraits::Length::mm(1)});
    const auto after = proofer.draw(page, dpi);
    CHECK(distance(mosaic_of(before.value()), mosaic_of(after.value())).most > 55);
}

TEST_CASE("MuPDF draws each page as the proof shows it") {
    const fs::path folder = folder_of("mupdf");
    output_of({"mutool", "draw", "-q", "-r", std::to_string(dpi), "-F", "ppm", "-o",
               (folder / "page-%02d.ppm").string(), brochure().screen});
    check_drawings(folder, {2, 55});
}

TEST_CASE("poppler draws each page as the proof shows it, but for lines that it snaps to pixels") {
    const fs::path folder = folder_of("poppler");
    output_of({"pdftoppm", "-r", std::to_string(dpi), "-thinlinemode", "shape", brochure().screen,
               (folder / "page").string()});
    check_drawings(folder, {4, 110});
}
