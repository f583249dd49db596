// Whatever touches the trim reaches the bleed box, or a cut that is off by a hair shows paper.

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "generator/base/length.h"
#include "generator/check/preflight_rule.h"

namespace portraits::check::pdf {
namespace {

/// Two decimals of a point, as files write coordinates, and a little.
constexpr double rounding = 0.05;

/// An edge of this length along the trim was drawn as one: a coast is never so straight for so long.
constexpr double least_edge = 5 * Length::pt_per_mm;

/// One side of a page, as distances outwards from its trim.
struct Side {
    std::string_view name;
    bool across;  ///< the left and right sides, whose edges run upwards
    double sign;
    double trim, bleed;

    [[nodiscard]] double outwards(Vec2 p) const { return ((across ? p.x : p.y) - trim) * sign; }
    [[nodiscard]] double along(Vec2 p) const { return across ? p.y : p.x; }
    /// True for a place that is at the trim or beyond it, but short of the bleed's edge.
    [[nodiscard]] bool short_of_bleed(double distance) const {
        return distance > -rounding && distance < (bleed - trim) * sign - rounding;
    }
};

std::array<Side, 4> sides_of(const PdfPage& page) {
    const Box& trim = page.trim;
    const Box bleed = intersection(page.bleed, page.media);
    return {{{"left", true, -1, trim.left, bleed.left},
             {"right", true, 1, trim.right, bleed.right},
             {"foot", false, -1, trim.bottom, bleed.bottom},
             {"head", false, 1, trim.top, bleed.top}}};
}

/// True if an edge runs along the side, outside the trim and short of the bleed.
bool ends_short(const Side& side, Vec2 a, Vec2 b) {
    return std::abs(side.outwards(a) - side.outwards(b)) < rounding &&
           std::abs(side.along(a) - side.along(b)) > least_edge &&
           side.short_of_bleed(side.outwards(a));
}

/// The far edge of a box on this side.
bool box_ends_short(const Side& side, const Box& box) {
    const Vec2 low{box.left, box.bottom};
    const Vec2 high{box.right, box.top};
    return side.short_of_bleed(std::max(side.outwards(low), side.outwards(high)));
}

bool has_short_edge(const Side& side, const Outline& outline) {
    if (outline.is_rectangle()) {
        return box_ends_short(side, outline.bounds().box());
    }
    for (const auto& ring : outline.rings) {
        for (std::size_t i = 0; i < ring.size(); ++i) {
            if (ends_short(side, ring[i], ring[(i + 1) % ring.size()])) {
                return true;
            }
        }
    }
    return false;
}

/// A straight line that runs out across the side: it is to end outside the bleed, like a fill.
bool line_ends_short(const Side& side, const StrokeMark& stroke) {
    const auto& ring = stroke.path.rings.front();
    const bool straight = stroke.path.rings.size() == 1 && ring.size() == 2;
    return straight &&
           side.short_of_bleed(std::max(side.outwards(ring[0]), side.outwards(ring[1])));
}

bool ends_short(const Side& side, const Mark& mark) {
    if (const auto* fill = std::get_if<FillMark>(&mark.shape)) {
        const bool cut_by_clip = !mark.box.contains(fill->outline.bounds().box(), rounding);
        return cut_by_clip ? box_ends_short(side, mark.box) : has_short_edge(side, fill->outline);
    }
    if (const auto* stroke = std::get_if<StrokeMark>(&mark.shape)) {
        return line_ends_short(side, *stroke);
    }
    return std::holds_alternative<ImageMark>(mark.shape) && box_ends_short(side, mark.box);
}

/// Printer's marks lie wholly outside.
bool is_on_page(const Mark& mark, const PdfPage& page) { return mark.box.overlaps(page.trim); }

void reaches_bleed(const Reading& reading, Findings& findings) {
    for (std::size_t i = 0; i < reading.pages.size(); ++i) {
        const PdfPage& page = reading.file.pages()[i];
        for (const Mark& mark : reading.pages[i].marks) {
            for (const Side& side : sides_of(page)) {
                if (is_on_page(mark, page) && ends_short(side, mark)) {
                    findings.at(
                        i, mark.box,
                        fmt::format("it touches the trim on the {} and ends before the bleed does",
                                    side.name));
                }
            }
        }
    }
}

constexpr Rule rules[] = {
    {"reaches-bleed", Level::Error, "Whatever touches the trim reaches the edge of the bleed.",
     reaches_bleed},
};

}  // namespace

std::span<const Rule> bleed_rules() { return rules; }

}  // namespace portraits::check::pdf
