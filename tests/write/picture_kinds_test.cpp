// Every kind of picture, made by ImageMagick, as it comes out of the files, against what ImageMagick makes of the same picture.

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <array>
#include <cmath>

#include "command.h"
#include "generator/write/jpeg_file.h"
#include "plate.h"
#include "sample.h"

namespace portraits::testing {
namespace {

using write::Medium;
using write::Pixels;

constexpr int size = 160;  // pixels, on 20 mm: 203 an inch

const std::string press = "/usr/share/scribus/profiles/ISOcoated_v2_300_bas.icc";
const std::string srgb = "/usr/share/scribus/profiles/sRGB_icc22.icm";
const std::string adobe = "/usr/share/color/icc/ghostscript/a98.icc";
const std::string grey = "/usr/share/color/icc/ghostscript/ps_gray.icc";
const std::string other_press = "/usr/share/color/icc/ghostscript/default_cmyk.icc";
/// As we convert.
const std::string intent = "-intent Relative -black-point-compensation";

std::string convert(const std::string& arguments) {
    const CommandResult result = run("convert " + arguments);
    REQUIRE_MESSAGE(result.status == 0, result.output);
    return result.output;
}

/// Soft colours with dark and light parts and edges, and a corner that is see-through where the kind allows it.
std::string scene(bool with_alpha = false) {
    const std::string alpha =
        with_alpha ? " -alpha set -channel A -fx 'i<40&&j<40?0:(i<80?0.5:1)' +channel" : "";
    return fmt::format(
        "-size {0}x{0} xc:white -channel R -fx 'i/w*0.9+0.05' -channel G -fx 'j/h*0.8+0.1' "
        "-channel B -fx '0.7-0.5*i/w' +channel -fill '#204060' -draw 'rectangle 100,20 140,60' "
        "-fill '#F0E0C0' -draw 'rectangle 20,90 70,140'{1} ",
        size, alpha);
}

/// The file as bytes, made by ImageMagick from the scene.
std::string made(const std::string& name, const std::string& arguments, bool with_alpha = false) {
    const TemporaryFile place{name, ""};
    convert(scene(with_alpha) + arguments + " " + place.path());
    return read_file(place.path());
}

/// Red, green and blue of each pixel.
using Samples = std::vector<std::uint8_t>;

Samples samples_of(const std::string& file, const std::string& arguments, const std::string& form) {
    const TemporaryFile place{"out." + form, ""};
    convert(fmt::format("{} {} -depth 8 {}:{}", file, arguments, form, place.path()));
    const std::string bytes = read_file(place.path());
    return {bytes.begin(), bytes.end()};
}

/// The picture as the screen file shows it: drawn by poppler, a pixel for a pixel.
Samples on_screen(const Plate& plate) {
    const TemporaryFile file{"a.pdf", write_pdf(plate.job, Medium::Screen, {plate.page})};
    const std::string base = file.folder() + "/page";
    CHECK(run(fmt::format("pdftoppm -singlefile -scale-to {} {} {}", size, file.path(), base))
              .output.empty());
    return samples_of(base + ".ppm", "", "rgb");
}

/// The covers of the inks in the print file's image.
Samples in_print(const Plate& plate) {
    const TemporaryFile file{"a.pdf", write_pdf(plate.job, Medium::Print, {plate.page})};
    const std::string base = file.folder() + "/image";
    CHECK(run(fmt::format("pdfimages -tiff {} {}", file.path(), base)).output.empty());
    return samples_of(base + "-000.tif", "", "cmyk");
}

double mean_distance(const Samples& a, const Samples& b) {
    REQUIRE(a.size() == b.size());
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        sum += std::abs(a[i] - b[i]);
    }
    return sum / static_cast<double>(a.size());
}

struct Kind {
    std::string name;       ///< of the file
    std::string arguments;  ///< that make it
    bool with_alpha = false;
};

const std::vector<Kind>& kinds() {
    static const std::vector<Kind> all{
        {"baseline.jpg", "-quality 95"},
        {"progressive.jpg", "-interlace Plane -quality 95"},
        {"subsampled.jpg", "-sampling-factor 2x2 -quality 95"},
        {"grey.jpg", "-colorspace Gray -quality 95"},
        {"grey-profile.jpg", fmt::format("-profile {} -profile {} -quality 95", srgb, grey)},
        {"adobe-rgb.jpg", fmt::format("-profile {} -profile {} -quality 95", srgb, adobe)},
        {"with-srgb.jpg", fmt::format("-profile {} -quality 95", srgb)},
        {"cmyk.jpg",
         fmt::format("-profile {} {} -profile {} -strip -quality 95", srgb, intent, press)},
        {"cmyk-profile.jpg",
         fmt::format("-profile {} {} -profile {} -quality 95", srgb, intent, other_press)},
        {"true-colour.png", "PNG24:"},
        {"alpha.png", "PNG32:", true},
        {"deep.png", "PNG48:"},
        {"deep-alpha.png", "PNG64:", true},
        {"interlaced.png", "-interlace PNG PNG24:"},
        {"interlaced-alpha.png", "-interlace PNG PNG64:", true},
        {"palette.png", "+dither -colors 64 PNG8:"},
        {"palette-hole.png", "-channel A -threshold 20% +channel +dither -colors 64 PNG8:", true},
        {"small-palette.png", "+dither -colors 4 -define png:bit-depth=2 PNG8:"},
        {"grey.png", "-colorspace Gray -define png:color-type=0 -define png:bit-depth=8 PNG:"},
        {"deep-grey.png",
         "-colorspace Gray -define png:color-type=0 -define png:bit-depth=16 PNG:"},
        {"grey-alpha.png", "-colorspace Gray -define png:color-type=4 PNG:", true},
        {"four-greys.png",
         "-colorspace Gray +dither -posterize 4 -define png:color-type=0 "
         "-define png:bit-depth=2 PNG:"},
        {"bilevel.png",
         "-colorspace Gray -threshold 50% -define png:color-type=0 "
         "-define png:bit-depth=1 PNG:"},
        {"adobe-rgb.png", fmt::format("-profile {} -profile {} PNG24:", srgb, adobe)},
    };
    return all;
}

/// The file's bytes; a prefix such as `PNG24:` belongs to the name.
std::string bytes_of(const Kind& kind) {
    const std::size_t last = kind.arguments.find_last_of(' ');
    const std::string prefix = kind.arguments.ends_with(':')
                                   ? kind.arguments.substr(last == std::string::npos ? 0 : last + 1)
                                   : "";
    const std::string rest = kind.arguments.substr(0, kind.arguments.size() - prefix.size());
    const TemporaryFile place{kind.name, ""};
    convert(scene(kind.with_alpha) + rest + " " + prefix + place.path());
    return read_file(place.path());
}

/// How ImageMagick brings a file to sRGB: through its own profile, or the press's for inks that have none.
std::string to_srgb(const Kind& kind) {
    const bool inks = kind.name == "cmyk.jpg";
    const bool profiled = kind.name.find("profile") != std::string::npos ||
                          kind.name.find("adobe-rgb") != std::string::npos;
    const std::string from = inks ? "-profile " + press : "";
    const std::string to = inks || profiled ? "-profile " + srgb : "-colorspace sRGB";
    return fmt::format("-background white -flatten {} {} {} -strip", intent, from, to);
}

}  // namespace

TEST_CASE("each kind of picture looks on screen as ImageMagick shows it") {
    for (const Kind& kind : kinds()) {
        CAPTURE(kind.name);
        const Plate plate{kind.name, bytes_of(kind)};
        const Samples ours = on_screen(plate);
        const Samples reference = samples_of(plate.source.path(), to_srgb(kind), "rgb");
        // A level or two of rounding; a second JPEG generation in those that are converted.
        CHECK(mean_distance(ours, reference) < 3);
    }
}

TEST_CASE("the reference tells one picture from another") {
    const Samples scene_ = samples_of(scene(), "", "rgb");
    const Samples grey_ = samples_of(scene(), "-colorspace Gray -colorspace sRGB", "rgb");
    const Samples wide_ =
        samples_of(scene(), fmt::format("-profile {} -profile {} -strip", srgb, adobe), "rgb");
    CHECK(mean_distance(scene_, grey_) > 20);
    CHECK(mean_distance(scene_, wide_) > 4);
}

TEST_CASE("colour goes to the press's inks as ImageMagick takes it there") {
    for (const char* name : {"baseline.jpg", "adobe-rgb.jpg", "with-srgb.jpg", "true-colour.png",
                             "alpha.png", "deep.png", "palette.png", "adobe-rgb.png"}) {
        const auto kind = std::find_if(kinds().begin(), kinds().end(),
                                       [&](const Kind& k) { return k.name == name; });
        REQUIRE(kind != kinds().end());
        CAPTURE(kind->name);
        const Plate plate{kind->name, bytes_of(*kind)};
        const std::string own = kind->name.starts_with("adobe") || kind->name.starts_with("with")
                                    ? ""
                                    : "-profile " + srgb;
        const Samples reference = samples_of(
            plate.source.path(),
            fmt::format("-background white -flatten {} {} -profile {}", own, intent, press),
            "cmyk");
        CHECK(mean_distance(in_print(plate), reference) < 3);
    }
}

TEST_CASE(
    "the inks of a picture for this press are left alone, those for another are brought over") {
    const std::string to_press = fmt::format("-profile {} {} -profile {}", srgb, intent, press);
    for (const std::string strip : {"-strip", ""}) {
        const Plate plate{"own.jpg", made("own.jpg", to_press + " " + strip + " -quality 95")};
        const std::string pdf = write_pdf(plate.job, Medium::Print, {plate.page});
        const std::string data = write::without_remarks(plate.job.pictures[0].data->bytes());
        CHECK(pdf.find(data) != std::string::npos);
    }
    const std::string to_other =
        fmt::format("-profile {} {} -profile {} -quality 95", srgb, intent, other_press);
    const Plate plate{"other.jpg", made("other.jpg", to_other)};
    const Samples reference =
        samples_of(plate.source.path(), fmt::format("{} -profile {}", intent, press), "cmyk");
    CHECK(mean_distance(in_print(plate), reference) < 3);
}

TEST_CASE("a grey profile is honoured in one ink: what was as light stays as light") {
    const std::string to_grey = fmt::format("-profile {} -profile {} -quality 95", srgb, grey);
    const Plate plate{"grey.jpg", made("grey.jpg", to_grey)};
    const TemporaryFile file{"a.pdf", write_pdf(plate.job, Medium::Print, {plate.page})};
    const std::string images = run("pdfimages -list " + file.path()).output;
    CHECK(images.find("gray    1   8") != std::string::npos);
    // K alone, shown by the press's profile, against the picture shown by its own, black points laid upon each other.
    const std::string base = file.folder() + "/image";
    run(fmt::format("pdfimages -tiff {} {}", file.path(), base));
    const Samples black = samples_of(base + "-000.tif", "", "gray");
    std::string inks;
    for (const std::uint8_t level : black) {
        inks += std::string(3, '\0') + static_cast<char>(255 - level);
    }
    const TemporaryFile raw{"inks.cmyk", inks};
    const Samples shown = samples_of(
        fmt::format("-size {0}x{0} -depth 8 cmyk:{1}", size, raw.path()),
        fmt::format("{} -profile {} -profile {} -colorspace Gray", intent, press, srgb), "gray");
    const Samples reference = samples_of(
        plate.source.path(), fmt::format("{} -profile {} -colorspace Gray", intent, srgb), "gray");
    CHECK(mean_distance(shown, reference) < 6);
}

TEST_CASE("a picture of black and white alone keeps its bits and all its pixels") {
    const std::string arguments =
        "-resize 1000x1000 -colorspace Gray -threshold 50% -define "
        "png:color-type=0 -define png:bit-depth=1";
    const Plate plate{"line.png", made("line.png", arguments), 20};
    const TemporaryFile file{"a.pdf", write_pdf(plate.job, Medium::Print, {plate.page})};
    const std::string images = run("pdfimages -list " + file.path()).output;
    CHECK(images.find("image    1000  1000  gray    1   1  image") != std::string::npos);
}

TEST_CASE("what a camera notes about itself does not reach the file") {
    std::string jpeg = made("a.jpg", "-quality 95");
    const std::string note{"Exif\0\0a camera at 47.1 N 19.3 E", 31};
    jpeg.insert(2, "\xFF\xE1" + std::string{'\0', static_cast<char>(note.size() + 2)} + note);
    const Plate plate{"a.jpg", jpeg};
    const std::string pdf = write_pdf(plate.job, Medium::Screen, {plate.page});
    CHECK(jpeg.find("47.1 N") != std::string::npos);
    CHECK(pdf.find("47.1 N") == std::string::npos);
}

}  // namespace portraits::testing
