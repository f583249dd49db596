#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <utility>

#include "generator/write/pdf_writer.h"
#include "generator/write/pixels.h"

namespace portraits::write {

/// Converts pictures into the colours of a medium, by lcms2: relative colorimetric with black-point compensation, so that what
/// the press can print stays what it is and the rest keeps its drawing in the shadows. Grey stays grey: one ink.
class ColourConversion {
public:
    /// Without a press, pictures that are in its inks or must be put into them cannot be converted.
    ColourConversion(Medium medium, std::shared_ptr<const OutputCondition> press)
        : medium_{medium}, press_{std::move(press)} {}

    /// True if a picture of so many channels can stand in the file as it is. `profile` is the picture's own, empty if it has none.
    /// Both functions throw `std::runtime_error`.
    [[nodiscard]] bool is_native(std::size_t channels, const std::string& profile);
    /// The same pixels in the medium's colours.
    Pixels convert(Pixels pixels, const std::string& profile);

private:
    using Conversion = std::function<Pixels(const Pixels&)>;  ///< empty: there is nothing to do
    using Kind = std::pair<std::size_t, std::string>;         ///< channels and profile

    const Conversion& conversion(std::size_t channels, const std::string& profile);
    [[nodiscard]] Conversion made(std::size_t channels, const std::string& profile) const;
    [[nodiscard]] Conversion from_grey(const std::string& profile) const;
    [[nodiscard]] Conversion from_rgb(const std::string& profile) const;
    [[nodiscard]] Conversion from_inks(const std::string& profile) const;

    Medium medium_;
    std::shared_ptr<const OutputCondition> press_;
    std::map<Kind, Conversion> known_;
};

}  // namespace portraits::write
