#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>

#include "generator/write/pdf_writer.h"
#include "generator/write/pixels.h"

namespace portraits::write {

/// Converts pictures between the screen's sRGB and the inks of a press, by lcms2: relative colorimetric with black-point
/// compensation. Grey stays grey, in the file as on the press: one ink.
class ColourConversion {
public:
    ColourConversion(Medium medium, std::filesystem::path press_profile);
    ~ColourConversion();

    /// True if a picture of so many channels can stand in the file as it is.
    [[nodiscard]] bool is_native(std::size_t channels) const;
    /// The same pixels in the medium's colours. `profile` is the picture's own, empty for sRGB. Throws `std::runtime_error`.
    Pixels convert(Pixels pixels, const std::string& profile);

private:
    class Transform;
    const Transform& transform(std::size_t channels, const std::string& profile);

    Medium medium_;
    std::filesystem::path press_profile_;
    std::map<std::pair<std::size_t, std::string>, std::unique_ptr<Transform>> transforms_;
};

}  // namespace portraits::write
