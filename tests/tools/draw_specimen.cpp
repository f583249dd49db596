// Draws the pictures of the specimen edition: one for each kind of file that a city may send.
//
//     draw_specimen data/specimen/pictures

#include <exception>
#include <filesystem>
#include <iostream>

#include "tests/tools/specimen_jpeg.h"
#include "tests/tools/specimen_png.h"
#include "tests/tools/specimen_scenes.h"

namespace {

namespace fs = std::filesystem;
namespace specimen = portraits::specimen;
using portraits::Diagnostics;
using specimen::JpegColour;
using specimen::PngColour;

/// 480 pixels on a plate of 54 mm are 226 an inch: as few as a press takes without a warning.
constexpr double plate_scale = 0.3;

constexpr specimen::JpegForm on_its_side{JpegColour::Rgb, specimen::Scans::Progressive,
                                         specimen::Held::OnItsSide};

void note(const portraits::Result<void>& written, Diagnostics& diagnostics) {
    if (!written) diagnostics.add(written.error());
}

void draw_photos(const fs::path& folder, Diagnostics& diagnostics) {
    note(write_jpeg(specimen::harbour(), on_its_side, folder / "port-lumen.jpg"), diagnostics);
    note(write_jpeg(specimen::lake(), {JpegColour::Grey}, folder / "tarnhollow.jpg"), diagnostics);
    note(write_png(specimen::street(), {PngColour::RgbAlpha}, folder / "tarnhollow-street.png"),
         diagnostics);
    note(write_jpeg(specimen::terraces(), {JpegColour::Ycck}, folder / "emberly.jpg"), diagnostics);
    note(write_engraving(specimen::terraces(), folder / "emberly-engraving.png"), diagnostics);
}

/// One scene in kind after kind, so that the eye sees at once where a colour is not as in the others.
void draw_plates(const fs::path& folder, Diagnostics& diagnostics) {
    const specimen::Canvas scene = specimen::terraces(plate_scale);
    const specimen::Canvas open = specimen::terraces(plate_scale, specimen::Sky::Open);
    const auto jpeg = [&](const char* name, const specimen::JpegForm& form) {
        note(write_jpeg(scene, form, folder / name), diagnostics);
    };
    const auto png = [&](const char* name, const specimen::Canvas& canvas,
                         const specimen::PngForm& form) {
        note(write_png(canvas, form, folder / name), diagnostics);
    };
    jpeg("baseline.jpg", {JpegColour::Rgb});
    jpeg("turned.jpg", on_its_side);
    jpeg("grey.jpg", {JpegColour::Grey});
    jpeg("process.jpg", {JpegColour::Cmyk});
    png("interlaced.png", scene, {PngColour::Rgb, 8, true});
    png("palette.png", scene, {PngColour::Palette});
    png("grey.png", scene, {PngColour::Grey});
    png("grey-open.png", open, {PngColour::GreyAlpha});
    png("open.png", open, {PngColour::RgbAlpha});
    png("deep.png", scene, {PngColour::Rgb, 16});
}

}  // namespace

int main(int count, char** arguments) try {
    if (count != 2) {
        std::cerr << "usage: draw_specimen FOLDER\n";
        return 2;
    }
    const fs::path folder = arguments[1];
    Diagnostics diagnostics;
    draw_photos(folder, diagnostics);
    draw_plates(folder / "plates", diagnostics);
    for (const auto& diagnostic : diagnostics.sorted()) std::cerr << render(diagnostic);
    return diagnostics.has_errors() ? 3 : 0;
} catch (const std::exception& error) {
    std::cerr << "draw_specimen: " << error.what() << '\n';
    return 3;
}
