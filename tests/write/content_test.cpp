#include <doctest/doctest.h>
#include <libdeflate.h>

#include <array>
#include <cmath>
#include <limits>
#include <random>
#include <string>

#include "generator/write/compress.h"
#include "generator/write/content_stream.h"
#include "generator/write/text_string.h"

namespace portraits::write {
namespace {

/// An operand with that many decimals, without the space behind it.
std::string decimal(std::int64_t value, int decimals) {
    ContentStream out;
    switch (decimals) {
        case 0: out.integer(value); break;
        case 2: out.coordinate(value); break;
        case 3: out.thousandths(value); break;
        default: out.matrix_part(static_cast<double>(value) / 100000); break;
    }
    return out.text().substr(0, out.text().size() - 1);
}

std::string inflated(const std::string& bytes, std::size_t size) {
    std::string out(size, '\0');
    std::size_t length = 0;
    libdeflate_decompressor* decompressor = libdeflate_alloc_decompressor();
    const auto status = libdeflate_zlib_decompress(decompressor, bytes.data(), bytes.size(),
                                                   out.data(), out.size(), &length);
    libdeflate_free_decompressor(decompressor);
    REQUIRE(status == LIBDEFLATE_SUCCESS);
    out.resize(length);
    return out;
}

}  // namespace

TEST_CASE("numbers are written without what they can do without") {
    CHECK(decimal(0, 2) == "0");
    CHECK(decimal(5, 2) == ".05");
    CHECK(decimal(-50, 2) == "-.5");
    CHECK(decimal(100, 2) == "1");
    CHECK(decimal(123400, 3) == "123.4");
    CHECK(decimal(-7, 0) == "-7");
    CHECK(decimal(1001, 3) == "1.001");
    CHECK(decimal(-70710, 5) == "-.7071");
    CHECK(decimal(std::numeric_limits<std::int64_t>::min(), 2) == "-92233720368547758.08");
}

TEST_CASE("every number reads back as itself") {
    std::mt19937_64 random{3};
    for (int i = 0; i < 20000; ++i) {
        const int decimals = std::array{0, 2, 3, 5}.at(random() % 4);
        const auto value = static_cast<std::int64_t>(random() % 2000000) - 1000000;
        double scale = 1;
        for (int d = 0; d < decimals; ++d) {
            scale *= 10;
        }
        const double read = std::stod(decimal(value, decimals));
        CHECK(std::llround(read * scale) == value);
    }
}

TEST_CASE("lengths round to the nearest hundredth of a point") {
    CHECK(hundredths(Length::pt(1.234)) == 123);
    CHECK(hundredths(Length::pt(1.236)) == 124);
    CHECK(hundredths(Length::pt(-1.234)) == -123);
    CHECK(hundredths(Length::pt(-1.236)) == -124);
    CHECK(hundredths(Length{}) == 0);
}

TEST_CASE("codes inside a string escape what would end it or change on the way") {
    ContentStream out;
    out.code(0x2829).code(0x5C0D).code(0x0A41);
    CHECK(out.text() == std::string{"\\(\\)\\\\\\r\nA"});
}

TEST_CASE("what is deflated inflates to itself") {
    std::string text;
    for (int i = 0; i < 10000; ++i) {
        text += std::to_string(i * i % 977);
    }
    CHECK(deflated(text).size() < text.size() / 2);
    CHECK(inflated(deflated(text), text.size()) == text);
    CHECK(inflated(deflated(""), 1).empty());
}

TEST_CASE("text strings are ASCII where they can be and UTF-16 where they must") {
    CHECK(text_object("Cork (city)\\") == "(Cork \\(city\\)\\\\)");
    CHECK(text_object("é") == "<FEFF00E9>");
    CHECK(text_object("𠮷") == "<FEFFD842DFB7>");
    CHECK(utf16_with_mark("é") == std::string{"\xFE\xFF\0\xE9", 4});
}

TEST_CASE("UTF-8 is read and written as it should be, and broken UTF-8 does no harm") {
    std::string again;
    const std::string text = "aé北𠮷";
    for (std::size_t i = 0; i < text.size();) {
        append_utf8(again, next_code_point(text, i));
    }
    CHECK(again == text);
    std::size_t position = 0;
    CHECK(next_code_point("\xE5\x8C", position) == 0xFFFD);
    position = 0;
    CHECK(next_code_point("\x80", position) == 0xFFFD);
    CHECK(position == 1);
}

}  // namespace portraits::write
