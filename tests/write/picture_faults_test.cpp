// Pictures as they should not be: each is told at the line that asks for it, and nothing crashes.

#include <doctest/doctest.h>

#include <utility>

#include "generator/ink/picture_file.h"
#include "generator/write/jpeg_file.h"
#include "generator/write/png_file.h"
#include "plate.h"
#include "sample.h"

namespace portraits::testing {
namespace {

using write::Pixels;

/// Grey noise, which no codec packs into a few bytes.
Pixels noise(std::size_t size, std::size_t channels) {
    Pixels pixels{size, size, channels, {}};
    std::uint32_t state = 1;
    for (std::size_t i = 0; i < size * size * channels; ++i) {
        state = state * 1664525U + 1013904223U;
        pixels.samples.push_back(static_cast<std::uint8_t>(state >> 24U));
    }
    return pixels;
}

/// What opening says of a file, as the person who wrote the record reads it, without the folder.
std::string said_of(const std::string& name, const std::string& bytes) {
    const TemporaryFile file{name, bytes};
    const auto record = std::make_shared<const SourceFile>("city.yaml", "photos:\n  - file: x\n");
    const auto picture = ink::open_picture(file.path(), {record, 2, 11, 1});
    REQUIRE_FALSE(picture);
    std::string text = render(picture.error());
    for (auto at = text.find(file.folder()); at != std::string::npos;
         at = text.find(file.folder())) {
        text.erase(at, file.folder().size() + 1);
    }
    return text;
}

std::string told(const std::string& what, const std::string& rule, const std::string& hint) {
    return "city.yaml:2:11: error: " + what + " [" + rule +
           "]\n  2 |   - file: x\n    |           ^\n    = " + hint + "\n";
}

std::string png_of(unsigned width, unsigned height) {
    std::string png = write::encode_png(noise(4, 3));
    for (const unsigned shift : {24U, 16U, 8U, 0U}) {
        png[16 + (24 - shift) / 8] = static_cast<char>(width >> shift & 0xFFU);
        png[20 + (24 - shift) / 8] = static_cast<char>(height >> shift & 0xFFU);
    }
    return png;
}

/// The diagnostics of a print file with the picture.
Diagnostics printed(const Plate& plate) {
    write::PdfWriter writer{plate.job, write::Medium::Print, {nullptr, sample_press()}};
    REQUIRE(writer.add(0, plate.page));
    const auto bytes = writer.finish({});
    CHECK(static_cast<bool>(bytes) == !writer.diagnostics().has_errors());
    return writer.diagnostics();
}

const std::string cut_off = "is cut off or broken";
const std::string ask_again = "ask for the file again";

}  // namespace

TEST_CASE("a file that is no picture is told as such") {
    CHECK(said_of("a.jpg", "Dear colleagues, please find the photo attached.") ==
          told("a.jpg is not a picture", "picture-unreadable", "give a JPEG or PNG file"));
    CHECK(said_of("a.jpg", "") ==
          told("a.jpg is not a picture", "picture-unreadable", "give a JPEG or PNG file"));
}

TEST_CASE("a picture that is not there is told as such") {
    const auto record = std::make_shared<const SourceFile>("city.yaml", "photos:\n  - file: x\n");
    const auto picture = ink::open_picture("nowhere/a.jpg", {record, 2, 11, 1});
    REQUIRE_FALSE(picture);
    CHECK(picture.error().rule == "picture-missing");
    CHECK(picture.error().mark.line == 2);
}

TEST_CASE("a JPEG is told to be cut off wherever it is cut") {
    const std::string jpeg = write::encode_jpeg(noise(40, 3), 80);
    for (std::size_t size = 4; size < jpeg.size(); size += size < 700 ? 7 : 101) {
        CAPTURE(size);
        CHECK(said_of("a.jpg", jpeg.substr(0, size)) ==
              told("a.jpg " + cut_off, "picture-unreadable", ask_again));
    }
}

TEST_CASE("a PNG is told to be cut off wherever it is cut") {
    const std::string png = write::encode_png(noise(40, 3));
    for (std::size_t size = 9; size < png.size() - 8; size += 101) {
        CAPTURE(size);
        CHECK(said_of("a.png", png.substr(0, size)) ==
              told("a.png " + cut_off, "picture-unreadable", ask_again));
    }
}

TEST_CASE("a picture of absurd size is refused before its pixels are asked for") {
    const std::string hint = "a page of A4 at 600 pixels an inch has 35 million";
    const std::string says = " has more pixels than any page can show";
    CHECK(said_of("a.png", png_of(100'000, 100'000)) ==
          told("a.png" + says, "picture-too-large", hint));
    CHECK(said_of("a.png", png_of(0xFFFFFFFF, 0xFFFFFFFF)) ==
          told("a.png" + says, "picture-too-large", hint));
    std::string jpeg = write::encode_jpeg(noise(40, 3), 80);
    const std::size_t frame = jpeg.find("\xFF\xC0");
    REQUIRE(frame != std::string::npos);
    jpeg.replace(frame + 5, 4, "\xFF\xFF\xFF\xFF");
    CHECK(said_of("a.jpg", jpeg) == told("a.jpg" + says, "picture-too-large", hint));
    CHECK(said_of("a.png", png_of(0, 40)) ==
          told("a.png " + cut_off, "picture-unreadable", ask_again));
}

TEST_CASE("damage inside a picture's data is told at the record's line, not drawn around") {
    std::string jpeg = write::encode_jpeg(noise(400, 3), 80);
    for (std::size_t i = 0; i < 20; ++i) {  // ones alone, which no Huffman code is made of
        jpeg.replace(jpeg.size() / 2 + 2 * i, 2, std::string{"\xFF\0", 2});
    }
    std::string png = write::encode_png(noise(400, 3));
    png[png.size() / 2] = static_cast<char>(png[png.size() / 2] + 1);
    for (const auto& [name, bytes] : {std::pair{"a.jpg", jpeg}, {"a.png", png}}) {
        const Diagnostics diagnostics = printed(Plate{name, bytes});
        REQUIRE(diagnostics.sorted().size() == 1);
        const Diagnostic told = diagnostics.sorted().front();
        CHECK(told.message.find("broken") != std::string::npos);
        CHECK(told.rule == "picture-unreadable");
        CHECK(told.mark.line == 2);
    }
}

TEST_CASE("too few pixels an inch are told at the record's line, far too few are refused") {
    // Without a remark from 225 an inch on, which are 178 on 20 mm; refused below 150, which are 119.
    const auto level = [](std::size_t pixels) {
        const Plate plate{"a.png", write::encode_png(noise(pixels, 3))};
        const auto all = printed(plate).sorted();
        return all.empty()                         ? std::string{"none"}
               : all.front().level == Level::Error ? "error"
                                                   : "warning";
    };
    CHECK(level(178) == "none");
    CHECK(level(177) == "warning");
    CHECK(level(119) == "warning");
    CHECK(level(118) == "error");
    const Plate plate{"a.png", write::encode_png(noise(150, 3))};
    const auto all = printed(plate).sorted();
    REQUIRE(all.size() == 1);
    CHECK(all.front().message ==
          plate.source.path() + " is printed at 190 pixels an inch, and 225 are needed");
    CHECK(all.front().hint == "a file 178 pixels wide will do");
    CHECK(all.front().mark.line == 2);
}

TEST_CASE("only the part of a picture that is shown counts for its resolution") {
    Plate plate{"a.png", write::encode_png(noise(300, 3))};
    std::get<ink::Picture>(plate.page.content.items[0].shape).crop = {0.25, 0.25, 0.5, 0.5};
    const auto all = printed(plate).sorted();
    REQUIRE(all.size() == 1);
    CHECK(all.front().message.find("190 pixels an inch") != std::string::npos);
}

TEST_CASE("any change of a byte leaves a picture that is read or told, never a crash") {
    const std::string jpeg = write::encode_jpeg(noise(16, 3), 60);
    const std::string png = write::encode_png(noise(16, 3));
    std::uint32_t state = 7;
    for (const auto& [name, whole] : {std::pair{"a.jpg", jpeg}, {"a.png", png}}) {
        for (int round = 0; round < 300; ++round) {
            state = state * 1664525U + 1013904223U;
            std::string bytes = whole;
            bytes[(state >> 8U) % bytes.size()] = static_cast<char>(state >> 4U);
            const TemporaryFile file{name, bytes};
            auto picture = ink::open_picture(file.path(), {});
            if (picture && std::uint64_t{picture.value().width} * picture.value().height < 4096) {
                ink::Job job = sample_job();
                job.pictures.push_back(std::move(picture).value());
                ink::Page page = a4_page();
                page.content.draw(ink::Picture{{}, Rect::mm(0, 0, 1, 1), {}});
                write::PdfWriter writer{job, write::Medium::Print, {nullptr, sample_press()}};
                REQUIRE(writer.add(0, page));
                CHECK((writer.finish({}) || writer.diagnostics().has_errors()));
            }
        }
    }
}

}  // namespace portraits::testing
