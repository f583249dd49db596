// Draws the pictures of the specimen edition: one for each kind of file that a city may send.
//
//     draw_specimen data/specimen/pictures

#include <exception>
#include <filesystem>
#include <iostream>

#include "tests/tools/specimen_files.h"
#include "tests/tools/specimen_scenes.h"

namespace {

namespace specimen = portraits::specimen;

void draw_all(const std::filesystem::path& folder, portraits::Diagnostics& diagnostics) {
    using specimen::JpegColour;
    const auto note = [&](const portraits::Result<void>& written) {
        if (!written) diagnostics.add(written.error());
    };
    note(write_jpeg(specimen::harbour(), JpegColour::Rgb, folder / "port-lumen.jpg",
                    specimen::Held::OnItsSide));
    note(write_jpeg(specimen::lake(), JpegColour::Grey, folder / "tarnhollow.jpg"));
    note(write_png(specimen::street(), folder / "tarnhollow-street.png"));
    note(write_jpeg(specimen::terraces(), JpegColour::Cmyk, folder / "emberly.jpg"));
    note(write_engraving(specimen::terraces(), folder / "emberly-engraving.png"));
}

}  // namespace

int main(int count, char** arguments) try {
    if (count != 2) {
        std::cerr << "usage: draw_specimen FOLDER\n";
        return 2;
    }
    portraits::Diagnostics diagnostics;
    draw_all(arguments[1], diagnostics);
    for (const auto& diagnostic : diagnostics.sorted()) std::cerr << render(diagnostic);
    return diagnostics.has_errors() ? 3 : 0;
} catch (const std::exception& error) {
    std::cerr << "draw_specimen: " << error.what() << '\n';
    return 3;
}
