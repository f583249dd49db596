#pragma once

#include <vector>

#include "generator/check/pdf_coverage.h"
#include "generator/check/pdf_pixels.h"

namespace portraits::check::pdf {

/// True if a paint leaves the inks under it that it does not use. Only `OPM 1` with a colour in DeviceCMYK, and inks by name,
/// do (ISO 32000-1, 11.7.4.3): grey that overprints cuts out what is below it all the same.
bool overprints(const Paint& paint);

/// The ink of a page, measured from its marks in drawing order on cells of a millimetre.
class InkRaster {
public:
    InkRaster(const PdfPage& page, const PageContent& content, PixelCache& pixels);

    struct Square {
        Box box;
        double ink = 0;  ///< sum of the covers, 0..4
    };
    /// The square of that side with the greatest mean.
    [[nodiscard]] Square heaviest(double side_mm) const;

private:
    void lay(const Mark& mark, PixelCache& pixels);
    void lay_text(const Mark& mark, const TextMark& text);
    void lay_image(const Mark& mark, const ImageMark& image, PixelCache& pixels);
    void lay_outline(const Mark& mark, const Outline& outline);
    void blend(int column, int row, double share, const Inks& inks, const Paint& paint);
    [[nodiscard]] double sum(int column, int row) const;
    Inks& cell(int column, int row);

    Grid grid_;
    std::vector<Inks> cells_;
};

}  // namespace portraits::check::pdf
