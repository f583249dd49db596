#include "generator/layout/map_draw.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>
#include <variant>

#include "generator/layout/numbers.h"

namespace portraits::layout {
namespace {

/// Inter's and Noto Serif's figures, capitals and tall letters, and their descenders, in em.
constexpr double letter_height = 0.76;
constexpr double letter_depth = 0.21;

void add_arc(ink::Path& path, MapPoint centre, double radius, Arc arc, Point origin) {
    // A Bézier's control points stand 4/3 tan(α/4) of the radius along the tangents of an arc of
    // angle α.
    const int parts = std::max(
        1, static_cast<int>(std::ceil((arc.to - arc.from) / (std::numbers::pi / 2) - 1e-9)));
    const double step = (arc.to - arc.from) / parts;
    const double pull = 4.0 / 3 * std::tan(step / 4);
    const auto at = [&](double angle, double tangent) {
        const MapPoint p{std::cos(angle) - tangent * std::sin(angle),
                         std::sin(angle) + tangent * std::cos(angle)};
        return on_page(origin, centre + p * radius);
    };
    path.move_to(at(arc.from, 0));
    for (int i = 0; i < parts; ++i) {
        const double from = arc.from + step * i;
        path.curve_to(at(from, pull), at(from + step, -pull), at(from + step, 0));
    }
}

/// The relative luminance of WCAG 2.
double luminance(const ink::Swatch& swatch) {
    const auto linear = [](std::uint8_t value) {
        const double c = value / 255.0;
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(swatch.srgb[0]) + 0.7152 * linear(swatch.srgb[1]) +
           0.0722 * linear(swatch.srgb[2]);
}

double contrast(const ink::Swatch& a, const ink::Swatch& b) {
    const auto [dark, light] = std::minmax({luminance(a), luminance(b)});
    return (light + 0.05) / (dark + 0.05);
}

}  // namespace

ink::NodeId add_figure(ink::Fragment& into, std::string alt) {
    ink::Node node;
    node.role = ink::Role::Figure;
    node.alt = std::move(alt);
    return into.add(std::move(node));
}

void add_circle_inside(ink::Path& path, MapPoint centre, double radius, const MapBox& box,
                       Point origin) {
    for (const Arc arc : arcs_inside(centre, radius, box)) {
        add_arc(path, centre, radius, arc, origin);
        if (arc.to - arc.from == 2 * std::numbers::pi) {
            path.close();
        }
    }
}

void add_line_inside(ink::Path& path, MapPoint from, MapPoint to, const MapBox& box, Point origin) {
    if (const auto part = clipped(from, to, box)) {
        path.move_to(on_page(origin, part->first)).line_to(on_page(origin, part->second));
    }
}

MapPoint on_map(const Neighbour& neighbour, double mm_per_km) {
    const double angle = neighbour.bearing * std::numbers::pi / 180;
    return MapPoint{std::sin(angle), -std::cos(angle)} * (neighbour.km * mm_per_km);
}

Style coloured(const Scribe& scribe, std::string_view style, ink::SwatchId colour) {
    Style result = scribe.style(style);
    result.type.colour = colour;
    return result;
}

LabelSize label_size(const Style& style, const text::Line& line) {
    const double em = style.type.size.to_mm();
    return {line.width.to_mm(), letter_height * em, letter_depth * em};
}

void draw_turned(ink::Fragment& into, const text::Line& line, Point at, double degrees,
                 ink::NodeId node) {
    const double angle = degrees * std::numbers::pi / 180;
    for (ink::Item item : line.items) {
        if (auto* run = std::get_if<ink::GlyphRun>(&item.shape)) {
            const Point p = run->origin;
            run->origin = at + Point{p.x * std::cos(angle) - p.y * std::sin(angle),
                                     p.x * std::sin(angle) + p.y * std::cos(angle)};
            run->rotation += degrees;
            if (item.node == ink::NodeId::Artifact) {
                item.node = node;
            }
            into.items.push_back(std::move(item));
        }
    }
}

ink::SwatchId colour_on_field(const Scribe& scribe, const Accent& region) {
    if (region.solid == scribe.accent().solid) {
        return scribe.book().swatch("paper");
    }
    const ink::Palette& palette = scribe.book().palette();
    const ink::Swatch& field = ink::swatch(palette, scribe.accent().solid);
    return contrast(ink::swatch(palette, region.tint50), field) >= 3 ? region.tint50
                                                                     : region.tint25;
}

std::string kilometres(double km, const Words& words, std::string_view lang) {
    const std::string number = format_number(km, lang, Decimals::None);
    return fill(words("map.km"), {{"km", number}});
}

}  // namespace portraits::layout
