// Which ink lies on which: black that cuts out what is below it leaves white edges where plates do not meet, and white that does not
// cut out is not there at all.

#include <fmt/format.h>

#include "generator/check/pdf_backdrop.h"
#include "generator/check/preflight_rule.h"

namespace portraits::check::pdf {
namespace {

/// Pure black: K alone, or grey.
bool is_black(const Paint& paint) {
    const Inks inks = inks_of(paint.colour);
    return ink_count(inks) == 1 && inks.process[3] > 0.99;
}

bool is_white(const Paint& paint) {
    const ColourFamily family = paint.colour.space->family;
    const bool inks = family == ColourFamily::Cmyk || family == ColourFamily::Gray;
    return inks && ink_count(inks_of(paint.colour)) == 0;
}

/// True if there is other ink than black below one of the points.
template <std::size_t n>
bool over_ink(const Backdrop& backdrop, std::size_t mark, const Vec2 (&points)[n]) {
    for (const Vec2 point : points) {
        const std::optional<Colour> under = backdrop.colour_under(mark, point);
        if (!under) {
            continue;
        }
        const Inks inks = inks_of(*under);
        if (inks.sum() - inks.process[3] > 0.01) {
            return true;
        }
    }
    return false;
}

void black_text(const Reading& reading, Findings& findings) {
    for_each<TextMark>(reading, [&](std::size_t page, const Mark& mark, const TextMark& text,
                                    std::size_t index) {
        if (text.invisible || text.size >= reading.limits.black_text || !is_black(mark.paint) ||
            overprints(mark.paint)) {
            return;
        }
        const Backdrop backdrop{reading.pages[page], reading.pixels};
        const Vec2 third = (text.to - text.from) * (1.0 / 3);
        if (over_ink(backdrop, index, {text.from, text.from + third, text.to - third, text.to})) {
            findings.at(page, mark.box,
                        fmt::format("{} of {:.1f} pt cuts out the ink below it",
                                    in_quotes(text.text), text.size));
        }
    });
}

/// A stroke's path at its ends and its middle.
void black_line(const Reading& reading, Findings& findings) {
    for_each<StrokeMark>(reading, [&](std::size_t page, const Mark& mark, const StrokeMark& stroke,
                                      std::size_t index) {
        if (stroke.width >= reading.limits.black_line || !is_black(mark.paint) ||
            overprints(mark.paint)) {
            return;
        }
        const Backdrop backdrop{reading.pages[page], reading.pixels};
        const auto& ring = stroke.path.rings.front();
        const Vec2 middle = (ring[0] + ring[1]) * 0.5;
        if (over_ink(backdrop, index, {ring.front(), middle, ring[ring.size() / 2], ring.back()})) {
            findings.at(page, mark.box,
                        fmt::format("a line of {:.2f} pt cuts out the ink below it", stroke.width));
        }
    });
}

/// Only what would leave out all its inks: white in OPM 0 cuts out like any other colour.
void white(const Reading& reading, Findings& findings) {
    for (std::size_t page = 0; page < reading.pages.size(); ++page) {
        for (const Mark& mark : reading.pages[page].marks) {
            const bool painted = !std::holds_alternative<ImageMark>(mark.shape);
            if (painted && mark.paint.overprint && is_white(mark.paint)) {
                findings.at(page, mark.box, "white overprints, and will not be seen");
            }
        }
    }
}

constexpr Rule rules[] = {
    {"black-text-overprints", Level::Error, "Black text under 12 pt over other ink overprints it.",
     black_text},
    {"black-lines-overprint", Level::Error, "Black lines under 2 pt over other ink overprint it.",
     black_line},
    {"white-knocks-out", Level::Error, "Nothing white overprints.", white},
};

}  // namespace

std::span<const Rule> overprint_rules() { return rules; }

}  // namespace portraits::check::pdf
