#include "generator/check/pdf_ink_raster.h"

#include <algorithm>
#include <cmath>

#include "generator/base/length.h"

namespace portraits::check::pdf {
namespace {

constexpr double cell_size = Length::pt_per_mm;

/// Points of a cell at which an image is looked up, on each side.
constexpr int looks = 3;

Outline rectangle(const Box& box) {
    Outline outline;
    outline.rings = {{{box.left, box.bottom},
                      {box.right, box.bottom},
                      {box.right, box.top},
                      {box.left, box.top}}};
    outline.closed = {true};
    return outline;
}

Inks mean_inks(const Pixels& pixels, const Box& area) {
    Inks mean;
    for (int i = 0; i < looks * looks; ++i) {
        const int column = i % looks;
        const int row = i / looks;
        const Vec2 point{area.left + (column + 0.5) * area.width() / looks,
                         area.bottom + (row + 0.5) * area.height() / looks};
        const Inks inks = inks_of(pixels.colour_at(point));
        for (std::size_t k = 0; k < mean.process.size(); ++k) {
            mean.process[k] += inks.process[k] / (looks * looks);
        }
        mean.spot += inks.spot / (looks * looks);
    }
    return mean;
}

}  // namespace

bool overprints(const Paint& paint) {
    if (!paint.overprint) {
        return false;
    }
    const ColourSpace& space = *paint.colour.space;
    const bool cmyk = space.family == ColourFamily::Cmyk && space.device;
    return space.family == ColourFamily::Spot || (cmyk && paint.overprint_mode == 1);
}

InkRaster::InkRaster(const PdfPage& page, const PageContent& content, PixelCache& pixels)
    : grid_{Grid::over(page.bleed, cell_size)},
      cells_(static_cast<std::size_t>(grid_.columns) * static_cast<std::size_t>(grid_.rows)) {
    for (const Mark& mark : content.marks) {
        lay(mark, pixels);
    }
}

void InkRaster::lay(const Mark& mark, PixelCache& pixels) {
    if (const auto* text = std::get_if<TextMark>(&mark.shape)) {
        lay_text(mark, *text);
    } else if (const auto* fill = std::get_if<FillMark>(&mark.shape)) {
        lay_outline(mark, fill->outline);
    } else if (const auto* stroke = std::get_if<StrokeMark>(&mark.shape)) {
        lay_outline(mark, strips(stroke->path, stroke->width));
    } else if (const auto* image = std::get_if<ImageMark>(&mark.shape)) {
        lay_image(mark, *image, pixels);
    }
}

/// The ink of a run's outlines, spread over its box: letters are smaller than what is measured.
void InkRaster::lay_text(const Mark& mark, const TextMark& text) {
    const double area = mark.box.width() * mark.box.height();
    if (text.invisible || area <= 0) {
        return;
    }
    const double share = std::min(1.0, text.cover / area);
    const Inks inks = inks_of(mark.paint.colour);
    cover(grid_, rectangle(mark.box), mark.box, [&](int column, int row, double part) {
        blend(column, row, part * share, inks, mark.paint);
    });
}

void InkRaster::lay_outline(const Mark& mark, const Outline& outline) {
    const Inks inks = inks_of(mark.paint.colour);
    cover(grid_, outline, mark.box,
          [&](int column, int row, double share) { blend(column, row, share, inks, mark.paint); });
}

void InkRaster::lay_image(const Mark& mark, const ImageMark& image, PixelCache& pixels) {
    const Pixels& source = pixels.pixels(image);
    if (!source.readable()) {
        return;
    }
    Paint paint = mark.paint;
    paint.overprint = false;  // images never take part in overprint mode 1
    cover(grid_, rectangle(mark.box), mark.box, [&](int column, int row, double share) {
        blend(column, row, share, mean_inks(source, grid_.box_of(column, row)), paint);
    });
}

void InkRaster::blend(int column, int row, double share, const Inks& inks, const Paint& paint) {
    Inks& under = cell(column, row);
    const double part = std::min(1.0, share * paint.alpha);
    const bool keeps = overprints(paint);
    for (std::size_t i = 0; i < inks.process.size(); ++i) {
        if (!keeps || inks.process[i] > 0) {
            under.process[i] += (inks.process[i] - under.process[i]) * part;
        }
    }
    if (!keeps || inks.spot > 0) {
        under.spot += (inks.spot - under.spot) * part;
    }
}

Inks& InkRaster::cell(int column, int row) {
    return cells_[static_cast<std::size_t>(row) * static_cast<std::size_t>(grid_.columns) +
                  static_cast<std::size_t>(column)];
}

double InkRaster::sum(int column, int row) const {
    return cells_[static_cast<std::size_t>(row) * static_cast<std::size_t>(grid_.columns) +
                  static_cast<std::size_t>(column)]
        .sum();
}

/// By sums over all cells below and left of each (a summed-area table), so that each square costs four look-ups.
InkRaster::Square InkRaster::heaviest(double side_mm) const {
    const int side = static_cast<int>(std::lround(side_mm));
    const auto width = static_cast<std::size_t>(grid_.columns) + 1;
    std::vector<double> sums(width * (static_cast<std::size_t>(grid_.rows) + 1));
    const auto at = [&](int c, int r) -> double& {
        return sums[static_cast<std::size_t>(r) * width + static_cast<std::size_t>(c)];
    };
    Square worst;
    for (int r = 1; r <= grid_.rows; ++r) {
        for (int c = 1; c <= grid_.columns; ++c) {
            at(c, r) = sum(c - 1, r - 1) + at(c - 1, r) + at(c, r - 1) - at(c - 1, r - 1);
            if (c < side || r < side) {
                continue;
            }
            const double total =
                at(c, r) - at(c - side, r) - at(c, r - side) + at(c - side, r - side);
            if (const double mean = total / (side * side); mean > worst.ink) {
                worst.ink = mean;
                worst.box = grid_.box_of(c - side, r - side);
                worst.box.right = worst.box.left + side * grid_.cell;
                worst.box.top = worst.box.bottom + side * grid_.cell;
            }
        }
    }
    return worst;
}

}  // namespace portraits::check::pdf
