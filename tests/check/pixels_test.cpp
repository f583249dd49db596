// The samples of images whose rows are held as differences: the predictors of PNG and TIFF (ISO 32000-1, 7.4.4.4).

#include <doctest/doctest.h>

#include <array>
#include <cstdlib>
#include <qpdf/Pl_Flate.hh>
#include <qpdf/Pl_String.hh>
#include <qpdf/QPDF.hh>
#include <string>

#include "generator/check/pdf_colour.h"
#include "generator/check/pdf_pixels.h"

namespace portraits::check::pdf {
namespace {

constexpr int width = 7, height = 5, components = 3;
constexpr int row_bytes = width * components;

int sample_at(int x, int y, int component) { return (x * 37 + y * 59 + component * 83) % 256; }

/// The byte of a row, 0 where there is none: left of the picture, above it.
int byte_at(int i, int y) {
    return i < 0 || y < 0 ? 0 : sample_at(i / components, y, i % components);
}

/// The nearest of left, above and above left to their linear guess (PNG, 9.4).
int paeth(int left, int above, int corner) {
    const int guess = left + above - corner;
    const auto off = [guess](int value) { return std::abs(guess - value); };
    if (off(left) <= off(above) && off(left) <= off(corner)) return left;
    return off(above) <= off(corner) ? above : corner;
}

int predicted(int kind, int i, int y) {
    const int left = byte_at(i - components, y);
    const int above = byte_at(i, y - 1);
    switch (kind) {
        case 1: return left;
        case 2: return above;
        case 3: return (left + above) / 2;
        case 4: return i < components ? above : paeth(left, above, byte_at(i - components, y - 1));
        default: return 0;
    }
}

/// The rows in turn by each of PNG's five filters, named at the head of the row.
std::string png_rows() {
    std::string rows;
    for (int y = 0; y < height; ++y) {
        const int kind = y % 5;
        rows += static_cast<char>(kind);
        for (int i = 0; i < row_bytes; ++i) {
            rows += static_cast<char>(byte_at(i, y) - predicted(kind, i, y));
        }
    }
    return rows;
}

std::string tiff_rows() {
    std::string rows;
    for (int y = 0; y < height; ++y) {
        for (int i = 0; i < row_bytes; ++i) {
            rows += static_cast<char>(byte_at(i, y) - byte_at(i - components, y));
        }
    }
    return rows;
}

std::string deflated(const std::string& bytes) {
    std::string packed;
    Pl_String gathered{"gathered", nullptr, packed};
    Pl_Flate flate{"flate", &gathered, Pl_Flate::a_deflate};
    flate.write(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    flate.finish();
    return packed;
}

/// An image on the unit square, a pixel's rows packed with a predictor.
ImageMark image(QPDF& file, const std::string& rows, int predictor) {
    Object stream = file.newStream();
    const std::string parameters = "<< /Predictor " + std::to_string(predictor) +
                                   " /Columns 7 /Colors 3 /BitsPerComponent 8 >>";
    stream.replaceStreamData(deflated(rows), Object::newName("/FlateDecode"),
                             Object::parse(parameters));
    ImageMark image;
    image.object = stream;
    image.width = width;
    image.height = height;
    image.space = read_colour_space(Object::parse("/DeviceRGB"), Object::parse("<<>>"));
    return image;
}

void check_pixels(const ImageMark& image) {
    const Pixels pixels{image};
    REQUIRE(pixels.readable());
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            const Colour colour = pixels.colour_at({(x + 0.5) / width, 1 - (y + 0.5) / height});
            for (int i = 0; i < components; ++i) {
                CHECK(colour.parts.at(static_cast<std::size_t>(i)) * 255 ==
                      doctest::Approx(sample_at(x, y, i)));
            }
        }
    }
}

}  // namespace

TEST_CASE("rows under each of PNG's predictors are read") {
    for (const int predictor : {10, 12, 15}) {  // the row says which filter it has, not the number
        QPDF file;
        file.emptyPDF();
        check_pixels(image(file, png_rows(), predictor));
    }
}

TEST_CASE("rows under TIFF's predictor are read") {
    QPDF file;
    file.emptyPDF();
    check_pixels(image(file, tiff_rows(), 2));
}

TEST_CASE("an image that is cut off is not readable") {
    QPDF file;
    file.emptyPDF();
    CHECK_FALSE(Pixels{image(file, png_rows().substr(0, 40), 15)}.readable());
}

}  // namespace portraits::check::pdf
