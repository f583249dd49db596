#pragma once

#include <map>
#include <memory>
#include <string>

#include "generator/check/pdf_marks.h"

namespace portraits::check::pdf {

/// An image's samples, decoded by libqpdf.
class Pixels {
public:
    explicit Pixels(const ImageMark& image);

    /// False where the samples could not be had: an inline image, a filter that libqpdf does not know.
    [[nodiscard]] bool readable() const { return readable_; }
    /// The colour at a point of the page.
    [[nodiscard]] Colour colour_at(Vec2 point) const;

private:
    [[nodiscard]] double sample(std::size_t column, std::size_t row, std::size_t component) const;

    ColourSpaceRef space_;
    Matrix to_unit_;
    std::size_t width_, height_, bits_, components_;
    std::size_t row_bytes_;
    std::vector<double> decode_;
    std::string samples_;
    bool readable_ = false;
};

/// The images of a file that were asked for, each decoded once for each place on a page.
class PixelCache {
public:
    const Pixels& pixels(const ImageMark& image);

private:
    std::map<const ImageMark*, std::unique_ptr<Pixels>> all_;
};

}  // namespace portraits::check::pdf
