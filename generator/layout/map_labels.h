#pragma once

#include <optional>
#include <vector>

#include "generator/layout/map_clip.h"

namespace portraits::layout {

/// The room a line of text takes: its width, and its reach above and below the baseline.
struct LabelSize {
    double width = 0, ascent = 0, descent = 0;
};

/// A dot that wants a label.
struct LabelWish {
    MapPoint dot;
    LabelSize size;
    MapPoint away_from;  ///< the label stands on the far side from here if it can
    bool may_cross_lines = false;
    double reach = 0;  ///< the dot is a group that reaches this far from its middle
};

struct Disc {
    MapPoint centre;
    double radius = 0;
};

/// What labels keep clear of, and by how much.
struct Surroundings {
    MapBox frame;  ///< labels stand inside
    std::vector<std::pair<MapPoint, MapPoint>> lines;
    std::vector<Disc> discs;                  ///< dots and hub, their clearance included
    std::vector<MapBox> boxes;                ///< labels that stand already
    std::vector<double> distances{1.5, 2.6};  ///< from the dot to the label, to be tried in turn
    double line_clearance = 0.35;
    double box_clearance = 1.2;
};

/// The box of a label that stands in a direction (radians, from the x axis towards y) from an
/// anchor and touches it.
MapBox label_box(MapPoint anchor, double direction, LabelSize size);

/// True when nothing is touched.
bool is_free(const MapBox& box, const Surroundings& around);
bool crosses_line(const MapBox& box, const Surroundings& around);

/// Finds places for labels, at most `limit`, the first wishes first: sixteen directions at each
/// distance from the dot. A label that finds no place may have one that stands in its way move
/// elsewhere. No label touches anything; the boxes are in the order of the wishes, nothing for
/// those left out.
std::vector<std::optional<MapBox>> place_labels(const std::vector<LabelWish>& wishes,
                                                const Surroundings& around, std::size_t limit);

}  // namespace portraits::layout
