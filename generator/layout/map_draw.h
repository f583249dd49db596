#pragma once

#include <string>
#include <string_view>

#include "generator/layout/geo_neighbours.h"
#include "generator/layout/map_clip.h"
#include "generator/layout/map_labels.h"
#include "generator/layout/phrase.h"
#include "generator/layout/scribe.h"

namespace portraits::layout {

/// A point of a map on the page, the map's (0, 0) standing at `origin`.
inline Point on_page(Point origin, MapPoint p) {
    return origin + Point{Length::mm(p.x), Length::mm(p.y)};
}

/// The same in millimetres of the page, for what is drawn without a map.
inline Point at_mm(double x, double y) { return {Length::mm(x), Length::mm(y)}; }

/// Starts a figure with its alternative text.
ink::NodeId add_figure(ink::Fragment& into, std::string alt);

/// Adds the arcs of a circle that lie in the box, as Bézier curves of at most a quarter turn.
void add_circle_inside(ink::Path& path, MapPoint centre, double radius, const MapBox& box,
                       Point origin);

/// Adds a line if it has a part in the box.
void add_line_inside(ink::Path& path, MapPoint from, MapPoint to, const MapBox& box, Point origin);

/// Where a city stands on an equidistant map of a scale, seen from the hub.
MapPoint on_map(const Neighbour& neighbour, double mm_per_km);

/// The design's style in one of its swatches: white type on a field.
Style coloured(const Scribe& scribe, std::string_view style, ink::SwatchId colour);

/// How far figures and capitals of a style reach above the baseline, and its lower case below, in
/// millimetres.
LabelSize label_size(const Style& style, const text::Line& line);

/// Draws a line with its baseline turned about the start, clockwise.
void draw_turned(ink::Fragment& into, const text::Line& line, Point at, double degrees,
                 ink::NodeId node);

/// A region's colour on a solid field: white for the field's own region, else the tint that stands
/// out, 3 : 1 or more.
ink::SwatchId colour_on_field(const Scribe& scribe, const Accent& region);

/// A distance rounded to whole kilometres, in words: "14,043 km".
std::string kilometres(double km, const Words& words, std::string_view lang);

}  // namespace portraits::layout
