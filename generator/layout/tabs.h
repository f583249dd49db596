#pragma once

#include "generator/layout/atlas.h"
#include "generator/layout/block.h"
#include "generator/layout/phrase.h"

namespace portraits::layout {

/// How far a tab usually reaches into its page, in mm.
constexpr double tab_length = 4.5;

/// The tabs of a portrait on the fore-edge (latitude) and on the head (longitude), with the
/// coordinates beside them. The fore-edge shows when the document is closed. The space is the page; the tabs bleed by 3 mm. Over the map's field,
/// which is solid in the page's accent, a tab is white; there and over a photo its coordinate is
/// left out. `map_field` is where the map or the photo stands on pages of these variants that begin at the left, its
/// height that of the lever `picture height`. An artifact; empty for a place that is not known. The arguments outlive the block.
BlockPtr tabs(const Scribe& scribe, const Place& city, Side fore_edge, Words words,
              Rect map_field = Rect::mm(78, 63, 135, 81), double length = tab_length);

/// Where a latitude stands on the fore-edge of a page of this height, and a longitude on a head of
/// this width.
Length fore_edge_place(double lat, Length page_height);
Length head_place(double lon, Length page_width);

/// The tab of a latitude, of a longitude, with the bleed.
Rect latitude_tab(double lat, Side fore_edge, Size page, double length = tab_length);
Rect longitude_tab(double lon, Size page, double length = tab_length);

}  // namespace portraits::layout
