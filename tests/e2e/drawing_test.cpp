// The screen file as poppler draws it, against the proof that cairo draws from the same ink: two paths that share no code.

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <sstream>
#include <string>
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

}  // namespace

TEST_CASE("poppler draws each page as the proof shows it") {
    const fs::path folder = brochure().folder / "pages";
    fs::create_directories(folder);
    output_of({"pdftoppm", "-r", std::to_string(dpi), "-thinlinemode", "shape", brochure().screen,
               (folder / "page").string()});
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
        CHECK(apart.mean < 0.1);
        CHECK(apart.most < 1);
    }
}
