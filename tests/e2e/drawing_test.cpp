// The screen file as poppler draws it, against the proof that cairo draws from the same ink: two paths that share no code.

#include <doctest/doctest.h>

#include <array>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <sstream>
#include <string>

#include "generator/write/proof.h"
#include "tests/cli/process.h"
#include "tests/e2e/brochure.h"

using portraits::tests::brochure;
using portraits::tests::output_of;
using portraits::write::Proofer;
using portraits::write::ProofImage;

namespace {

namespace fs = std::filesystem;

constexpr int dpi = 50;

/// A picture in the portable pixmap format, P6.
struct Pixmap {
    int width = 0, height = 0;
    std::string bytes;

    [[nodiscard]] int channel(int x, int y, int c) const {
        const auto at = static_cast<std::size_t>((y * width + x) * 3 + c);
        return static_cast<std::uint8_t>(bytes[at]);
    }
};

Pixmap read_pixmap(const fs::path& path) {
    std::istringstream in{portraits::tests::read_file(path)};
    std::string magic;
    int most = 0;
    Pixmap map;
    in >> magic >> map.width >> map.height >> most;
    REQUIRE(magic == "P6");
    in.get();
    map.bytes.assign(std::istreambuf_iterator<char>{in}, {});
    return map;
}

/// How much two drawings of a page differ: the mean over all channels, and the share of pixels that are far apart even
/// from all of the other drawing's neighbours, so that an edge half a pixel away does not count.
struct Difference {
    double mean = 0;
    double far_share = 0;
};

int distance(const Pixmap& a, const ProofImage& b, int x, int y, int u, int v) {
    const std::array<std::uint8_t, 3> pixel = b.pixel(u, v);
    int most = 0;
    for (int c = 0; c < 3; ++c) {
        most = std::max(most, std::abs(a.channel(x, y, c) - pixel[static_cast<std::size_t>(c)]));
    }
    return most;
}

int distance_to_neighbours(const Pixmap& a, const ProofImage& b, int x, int y) {
    int least = 255;
    for (int v = std::max(0, y - 1); v <= std::min(b.height() - 1, y + 1); ++v) {
        for (int u = std::max(0, x - 1); u <= std::min(b.width() - 1, x + 1); ++u) {
            least = std::min(least, distance(a, b, x, y, u, v));
        }
    }
    return least;
}

Difference difference(const Pixmap& a, const ProofImage& b) {
    constexpr int far = 80;
    const int width = std::min(a.width, b.width());
    const int height = std::min(a.height, b.height());
    double sum = 0;
    int far_pixels = 0;
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            const int here = distance(a, b, x, y, x, y);
            sum += here;
            far_pixels += here > far && distance_to_neighbours(a, b, x, y) > far ? 1 : 0;
        }
    }
    const double pixels = static_cast<double>(width) * height;
    return {sum / pixels, far_pixels / pixels};
}

}  // namespace

TEST_CASE("poppler draws each page as the proof shows it") {
    const fs::path folder = brochure().folder / "pages";
    fs::create_directories(folder);
    output_of(
        {"pdftoppm", "-r", std::to_string(dpi), brochure().screen, (folder / "page").string()});
    const Proofer proofer{brochure().session->job()};
    for (std::size_t i = 0; i < brochure().pages.size(); ++i) {
        const auto& page = brochure().pages[i];
        CAPTURE(page.name);
        const std::string digits = std::to_string(i + 1);
        const Pixmap drawn = read_pixmap(
            folder / ("page-" + std::string(digits.size() < 2 ? 1 : 0, '0') + digits + ".ppm"));
        const auto proof = proofer.draw(page, dpi);
        REQUIRE(proof);
        CHECK(std::abs(drawn.width - proof.value().width()) <= 1);
        CHECK(std::abs(drawn.height - proof.value().height()) <= 1);
        const Difference apart = difference(drawn, proof.value());
        CHECK(apart.mean < 3);
        CHECK(apart.far_share < 0.0005);
    }
}
