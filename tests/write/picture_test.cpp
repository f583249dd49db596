#include <doctest/doctest.h>
#include <fmt/format.h>

#include <cmath>
#include <cstdlib>
#include <random>

#include "command.h"
#include "generator/write/jpeg_file.h"
#include "generator/write/png_file.h"
#include "generator/write/proof.h"
#include "generator/write/resample.h"
#include "plate.h"
#include "sample.h"

namespace portraits::testing {
namespace {

using write::Medium;
using write::Pixels;

/// A picture whose corners differ: red, green, blue and white quarters; CMYK: each ink alone.
Pixels quarters(std::size_t width, std::size_t height, std::size_t channels) {
    Pixels pixels{width, height, channels, {}};
    for (std::size_t y = 0; y < height; ++y) {
        for (std::size_t x = 0; x < width; ++x) {
            const std::size_t quarter = (2 * y / height) * 2 + 2 * x / width;
            for (std::size_t c = 0; c < channels; ++c) {
                const bool white = channels == 3 && quarter == 3;
                const bool on = channels == 1 ? quarter % 2 == 0 : quarter == c || white;
                pixels.samples.push_back(on ? 255 : 0);
            }
        }
    }
    return pixels;
}

/// A JPEG file with an Exif orientation behind its start marker.
std::string with_orientation(const std::string& jpeg, int orientation) {
    std::string exif{"Exif\0\0MM\0\x2A\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0", 25};
    exif += static_cast<char>(orientation);
    exif += std::string(6, '\0');
    std::string segment{"\xFF\xE1\0", 3};
    segment += static_cast<char>(exif.size() + 2);
    return jpeg.substr(0, 2) + segment + exif + jpeg.substr(2);
}

std::string images_of(const Plate& plate, Medium medium) {
    const TemporaryFile file{"a.pdf", write_pdf(plate.job, medium, {plate.page})};
    CHECK(run("qpdf --check " + file.path()).status == 0);
    return run("pdfimages -list " + file.path() + " | tail -n +3").output;
}

/// The colour in the middle of each quarter of the page, as poppler draws the screen file, in hexadecimal digits.
std::string quarters_drawn(const Plate& plate) {
    const TemporaryFile file{"a.pdf", write_pdf(plate.job, Medium::Screen, {plate.page})};
    const std::string base = file.folder() + "/p";
    const auto result =
        run(fmt::format("pdftoppm -scale-to 40 -singlefile {} {}", file.path(), base));
    CHECK(result.output.empty());
    const std::string ppm = read_file(base + ".ppm");
    const std::string pixels = ppm.substr(ppm.size() - 40U * 40U * 3U);
    std::string letters;
    for (const std::size_t at :
         {10U * 40U + 10U, 10U * 40U + 30U, 30U * 40U + 10U, 30U * 40U + 30U}) {
        const auto high = [&](std::size_t c) {
            return static_cast<unsigned char>(pixels[at * 3 + c]) > 128;
        };
        letters += high(0) && high(1) ? 'w' : high(0) ? 'r' : high(1) ? 'g' : high(2) ? 'b' : 'k';
    }
    return letters;
}

std::string quarters_proofed(const Plate& plate) {
    const auto proof = write::Proofer{plate.job}.draw(plate.page, 36);
    REQUIRE_MESSAGE(proof, proof.error().message);
    const int size = proof.value().width();
    std::string letters;
    for (const auto& [x, y] : {std::pair{1, 1}, {3, 1}, {1, 3}, {3, 3}}) {
        const auto rgb = proof.value().pixel(x * size / 4, y * size / 4);
        const auto high = [&](std::size_t c) { return rgb[c] > 128; };
        letters += high(0) && high(1) ? 'w' : high(0) ? 'r' : high(1) ? 'g' : high(2) ? 'b' : 'k';
    }
    return letters;
}

}  // namespace

TEST_CASE("a JPEG in the medium's colours goes in byte by byte") {
    const std::string jpeg = write::encode_jpeg(quarters(200, 200, 3), 90);
    const Plate plate{"a.jpg", jpeg, 30};
    CHECK(images_of(plate, Medium::Screen).find("rgb     3   8  jpeg") != std::string::npos);
    CHECK(write_pdf(plate.job, Medium::Screen, {plate.page}).find(jpeg) != std::string::npos);
}

TEST_CASE("no red, green and blue stands in the print file") {
    const Plate jpeg{"a.jpg", write::encode_jpeg(quarters(200, 200, 3), 90)};
    CHECK(images_of(jpeg, Medium::Print).find("cmyk    4   8  jpeg") != std::string::npos);
    const Plate png{"a.png", write::encode_png(quarters(200, 200, 3))};
    CHECK(images_of(png, Medium::Print).find("cmyk    4   8  image") != std::string::npos);
    CHECK(images_of(png, Medium::Screen).find("rgb     3   8  image") != std::string::npos);
}

TEST_CASE("grey stays grey in both files") {
    const Plate plate{"a.jpg", write::encode_jpeg(quarters(200, 200, 1), 90)};
    CHECK(images_of(plate, Medium::Print).find("gray    1   8  jpeg") != std::string::npos);
    CHECK(images_of(plate, Medium::Screen).find("gray    1   8  jpeg") != std::string::npos);
}

TEST_CASE(
    "pictures come down to the resolution of the medium, and only where they have much more") {
    // 100 mm at 300 an inch are 1182 pixels, at 150 they are 591.
    const Plate large{"a.jpg", write::encode_jpeg(quarters(2000, 2000, 3), 90), 100};
    CHECK(images_of(large, Medium::Print).find("image    1182  1182") != std::string::npos);
    CHECK(images_of(large, Medium::Screen).find("image     591   591") != std::string::npos);
    const Plate enough{"a.jpg", write::encode_jpeg(quarters(700, 700, 3), 90), 100};
    CHECK(images_of(enough, Medium::Screen).find("image     700   700") != std::string::npos);
}

TEST_CASE("a picture is shown upright, whichever way its camera was held") {
    // Where the quarters of a picture stored as red, green over blue, white come to stand.
    const std::string base = write::encode_jpeg(quarters(200, 200, 3), 90);
    for (int orientation = 1; orientation <= 8; ++orientation) {
        const Plate plate{"a.jpg", with_orientation(base, orientation)};
        CHECK(plate.job.pictures[0].orientation == orientation);
        static const std::string shown[] = {"rgbw", "grwb", "wbgr", "bwrg",
                                            "rbgw", "brwg", "wgbr", "gwrb"};
        CHECK(quarters_drawn(plate) == shown[orientation - 1]);
        CHECK(quarters_proofed(plate) == shown[orientation - 1]);
    }
}

TEST_CASE("a crop fills its frame") {
    Plate plate{"a.png", write::encode_png(quarters(200, 200, 3))};
    auto& picture = std::get<ink::Picture>(plate.page.content.items[0].shape);
    picture.crop = {0.5, 0, 0.5, 0.5};
    CHECK(quarters_drawn(plate) == "gggg");
    CHECK(quarters_proofed(plate) == "gggg");
    picture.crop = {0.25, 0.25, 0.5, 0.5};
    CHECK(quarters_drawn(plate) == "rgbw");
    CHECK(quarters_proofed(plate) == "rgbw");
}

TEST_CASE("resampling keeps flat colour and agrees with the sum written out") {
    const Pixels flat{50, 40, 3, std::vector<std::uint8_t>(50 * 40 * 3, 77)};
    for (const std::uint8_t sample : write::resample(flat, 17, 9).samples) {
        CHECK(sample == 77);
    }
    std::mt19937 random{7};
    Pixels noise{23, 19, 1, std::vector<std::uint8_t>(23 * 19)};
    for (std::uint8_t& sample : noise.samples) {
        sample = static_cast<std::uint8_t>(random());
    }
    const auto kernel = [](double x) {
        const double t = std::abs(x);
        return t < 1   ? 1.5 * t * t * t - 2.5 * t * t + 1
               : t < 2 ? -0.5 * t * t * t + 2.5 * t * t - 4 * t + 2
                       : 0.0;
    };
    const Pixels small = write::resample(noise, 7, 5);
    for (std::size_t y = 0; y < 5; ++y) {
        for (std::size_t x = 0; x < 7; ++x) {
            double sum = 0;
            double weights = 0;
            for (std::size_t v = 0; v < 19; ++v) {
                for (std::size_t u = 0; u < 23; ++u) {
                    const double du =
                        (static_cast<double>(u) + 0.5) / 23 * 7 - static_cast<double>(x) - 0.5;
                    const double dv =
                        (static_cast<double>(v) + 0.5) / 19 * 5 - static_cast<double>(y) - 0.5;
                    const double weight = kernel(du) * kernel(dv);
                    sum += weight * noise.samples[v * 23 + u];
                    weights += weight;
                }
            }
            const double expected = std::clamp(sum / weights, 0.0, 255.0);
            CHECK(std::abs(small.samples[y * 7 + x] - expected) < 0.6);
        }
    }
}

}  // namespace portraits::testing
