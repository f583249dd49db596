#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "generator/base/geometry.h"
#include "generator/ink/palette.h"

namespace portraits::ink {

enum class FontId : std::uint16_t {};
enum class PictureId : std::uint32_t {};

/// A glyph of a run, in visual order. Distances are raw `Length` units; y grows downwards.
struct Glyph {
    std::uint16_t id = 0;
    std::int32_t advance = 0;  ///< along the run, tracking and word space included
    std::int32_t x_offset = 0;
    std::int32_t y_offset = 0;
    std::uint32_t cluster =
        0;  ///< byte offset in the run's text of the first character it stands for
};

/// Shaped text on one baseline, from one font, in one size and colour.
struct GlyphRun {
    FontId font{};
    Length size;
    SwatchId colour{};
    Point origin;         ///< left end of the baseline
    double rotation = 0;  ///< degrees, clockwise about the origin
    std::string text;     ///< UTF-8 in logical order; clusters point into it
    bool right_to_left = false;
    std::vector<Glyph> glyphs;

    /// The sum of the advances.
    [[nodiscard]] Length width() const {
        std::int64_t sum = 0;
        for (const Glyph& glyph : glyphs) {
            sum += glyph.advance;
        }
        return Length::raw(sum);
    }
};

enum class Cap : std::uint8_t { Butt, Round };

struct Stroke {
    SwatchId colour{};
    Length width;
    Cap cap = Cap::Butt;
};

enum class Verb : std::uint8_t { Move, Line, Curve, Close };

/// Outlines to fill, stroke or both. Move and Line take one point, Curve takes three, Close none.
struct Path {
    std::vector<Verb> verbs;
    std::vector<Point> points;
    std::optional<SwatchId> fill;
    std::optional<Stroke> stroke;
    bool even_odd = false;

    Path& move_to(Point p);
    Path& line_to(Point p);
    Path& curve_to(Point control1, Point control2, Point end);
    Path& close();

    static Path rectangle(const Rect& rect, SwatchId fill);
    static Path rule(Point from, Point to, Stroke stroke);
    /// A circle as four Bézier arcs.
    static Path disc(Point centre, Length radius, SwatchId fill);
    static Path ring(Point centre, Length radius, Stroke stroke);
    Path& add_circle(Point centre, Length radius);
    Path& add_rectangle(const Rect& rect);

    /// The box of all points, control points included; without the stroke's width.
    [[nodiscard]] Rect bounds() const;
};

/// A picture shown in a frame. `crop` is the part of the source that fills it, in 0..1 of the upright picture.
struct Picture {
    struct Crop {
        double x = 0, y = 0, width = 1, height = 1;
    };
    PictureId picture{};
    Rect frame;
    Crop crop;
};

/// A place that can be clicked on screen; it leaves no ink.
struct Link {
    Rect area;
    std::string uri;          ///< `mailto:…`, `https:…`; empty for a link inside the document
    std::string destination;  ///< the name of a `Destination`; empty for a link outside
    std::string contents;     ///< what a screen reader says
};

/// A node of the structure, an index into the nodes of the same fragment.
enum class NodeId : std::int32_t { Artifact = -1 };

struct Item {
    std::variant<GlyphRun, Path, Picture, Link> shape;
    NodeId node = NodeId::Artifact;  ///< what it belongs to; an artifact if to nothing
};

}  // namespace portraits::ink
