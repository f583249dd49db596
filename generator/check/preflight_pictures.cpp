// Pixels an inch, as the page shows the picture, whatever its file says.

#include <fmt/format.h>

#include "generator/check/preflight_rule.h"

namespace portraits::check::pdf {
namespace {

/// Findings for pictures of a kind with `above` < ppi ≤ `most`.
void resolution(const Reading& reading, Findings& findings, bool bitmap, double above,
                double most) {
    for_each<ImageMark>(reading,
                        [&](std::size_t page, const Mark& mark, const ImageMark& image, auto) {
                            const bool is_bitmap = image.bits == 1;
                            if (is_bitmap == bitmap && above < image.ppi && image.ppi <= most) {
                                findings.at(page, mark.box,
                                            fmt::format("{} × {} pixels shown at {:.0f} ppi",
                                                        image.width, image.height, image.ppi));
                            }
                        });
}

void picture_low(const Reading& reading, Findings& findings) {
    resolution(reading, findings, false, -1, reading.limits.picture_error);
}
void picture_fair(const Reading& reading, Findings& findings) {
    resolution(reading, findings, false, reading.limits.picture_error,
               reading.limits.picture_warning);
}
void bitmap_low(const Reading& reading, Findings& findings) {
    resolution(reading, findings, true, -1, reading.limits.bitmap_error);
}
void bitmap_fair(const Reading& reading, Findings& findings) {
    resolution(reading, findings, true, reading.limits.bitmap_error, reading.limits.bitmap_warning);
}

constexpr Rule rules[] = {
    {"picture-resolution", Level::Error,
     "Pictures have over 149 pixels an inch at the size they are shown.", picture_low},
    {"picture-resolution-fair", Level::Warning, "Pictures should have over 224 pixels an inch.",
     picture_fair},
    {"bitmap-resolution", Level::Error, "One-bit pictures have over 549 pixels an inch.",
     bitmap_low},
    {"bitmap-resolution-fair", Level::Warning,
     "One-bit pictures should have over 799 pixels an inch.", bitmap_fair},
};

}  // namespace

std::span<const Rule> picture_rules() { return rules; }

}  // namespace portraits::check::pdf
