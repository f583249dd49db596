#pragma once

#include <cstddef>
#include <optional>

#include "generator/check/pdf_pixels.h"

namespace portraits::check::pdf {

/// What lies under the ink of a page: fills, images and shadings. Lines and text are no ground to stand on.
class Backdrop {
public:
    Backdrop(const PageContent& content, PixelCache& pixels) : content_{content}, pixels_{pixels} {}

    /// The topmost mark before the given one that covers a point; null where the paper shows.
    [[nodiscard]] const Mark* under(std::size_t mark, Vec2 point) const;
    /// Its colour there; none where the paper shows or the colour cannot be known.
    [[nodiscard]] std::optional<Colour> colour_under(std::size_t mark, Vec2 point) const;

private:
    const PageContent& content_;
    PixelCache& pixels_;
};

}  // namespace portraits::check::pdf
