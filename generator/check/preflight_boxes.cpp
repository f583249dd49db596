// The boxes of print: what is trimmed, what bleeds, and that all pages do so alike.

#include <fmt/format.h>

#include "generator/base/length.h"
#include "generator/check/preflight_rule.h"

namespace portraits::check::pdf {
namespace {

/// Two decimals of a point, as files write boxes, and a little.
constexpr double rounding = 0.02;

template <typename Visit>
void for_each_page(const Reading& reading, Visit visit) {
    for (std::size_t i = 0; i < reading.file.pages().size(); ++i) {
        visit(i, reading.file.pages()[i]);
    }
}

void nesting(const Reading& reading, Findings& findings) {
    for_each_page(reading, [&](std::size_t i, const PdfPage& page) {
        if (!page.has_trim) {
            findings.on_page(i, "it has no TrimBox");
        }
        if (!page.bleed.contains(page.trim, rounding)) {
            findings.on_page(i, "the TrimBox leaves the BleedBox");
        }
        if (!page.media.contains(page.bleed, rounding)) {
            findings.on_page(i, "the BleedBox leaves the MediaBox");
        }
        if (!page.crop.contains(page.bleed, rounding)) {
            findings.on_page(i, "the CropBox cuts into the BleedBox");
        }
    });
}

void bleed_width(const Reading& reading, Findings& findings) {
    const double wanted = reading.limits.bleed * Length::pt_per_mm;
    for_each_page(reading, [&](std::size_t i, const PdfPage& page) {
        if (!page.bleed.contains(page.trim.grown(wanted), rounding)) {
            findings.on_page(
                i, fmt::format("the BleedBox is not {} mm outside the TrimBox on all sides",
                               reading.limits.bleed));
        }
    });
}

void same_trim(const Reading& reading, Findings& findings) {
    for_each_page(reading, [&](std::size_t i, const PdfPage& page) {
        const Box& first = reading.file.pages().front().trim;
        const Box moved{0, 0, page.trim.width(), page.trim.height()};
        if (!Box{0, 0, first.width(), first.height()}.grown(rounding).contains(moved) ||
            !moved.grown(rounding).contains(Box{0, 0, first.width(), first.height()})) {
            findings.on_page(i, fmt::format("it is trimmed to {:.1f} × {:.1f} mm, not as page 1",
                                            moved.width() / Length::pt_per_mm,
                                            moved.height() / Length::pt_per_mm));
        }
    });
}

void rotation(const Reading& reading, Findings& findings) {
    for_each_page(reading, [&](std::size_t i, const PdfPage& page) {
        if (page.rotation % 360 != 0) {
            findings.on_page(i, fmt::format("it is turned by {}°", page.rotation));
        }
    });
}

void scale(const Reading& reading, Findings& findings) {
    for_each_page(reading, [&](std::size_t i, const PdfPage& page) {
        if (number_or(value(page.object, "UserUnit"), 1) != 1) {
            findings.on_page(i, "its unit is not the point");
        }
    });
}

void annotations(const Reading& reading, Findings& findings) {
    for_each_page(reading, [&](std::size_t i, const PdfPage& page) {
        for (Object annotation : items(value(page.object, "Annots"))) {
            const std::optional<Box> area = box(value(annotation, "Rect"));
            const std::string kind = name(value(annotation, "Subtype"));
            if (area && area->overlaps(page.bleed) && kind != "TrapNet" && kind != "PrinterMark") {
                findings.at(i, *area, fmt::format("an annotation {} within the bleed", kind));
            }
        }
    });
}

constexpr Rule rules[] = {
    {"box-nesting", Level::Error,
     "Each page has a TrimBox, inside its BleedBox, inside its MediaBox.", nesting},
    {"bleed-width", Level::Error, "The BleedBox leaves the cutter its tolerance on all sides.",
     bleed_width},
    {"same-trim", Level::Error, "All pages are trimmed to the same size.", same_trim},
    {"no-rotation", Level::Error,
     "Pages stand upright by themselves, for imposition turns them again.", rotation},
    {"no-scaling", Level::Error, "The unit of every page is the point.", scale},
    {"no-annotations", Level::Error, "No annotation lies within the bleed: they belong to screens.",
     annotations},
};

}  // namespace

std::span<const Rule> box_rules() { return rules; }

}  // namespace portraits::check::pdf
