#include "generator/layout/map_panel.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

#include "generator/layout/caption.h"
#include "generator/layout/map_draw.h"
#include "generator/layout/map_land.h"
#include "generator/layout/map_scene.h"
#include "generator/layout/numbers.h"

namespace portraits::layout {
namespace {

constexpr double white_below_caption = 4.5;  // mm

std::string alternative_text(const std::vector<Neighbour>& others, const Place& hub,
                             const Words& words, std::string_view lang) {
    if (others.empty()) {
        return fill(words("map.alt_alone"), {{"city", hub.name}});
    }
    const Neighbour& nearest = others.front();
    const Neighbour& farthest = others.back();
    return fill(words("map.alt"), {{"city", hub.name},
                                   {"count", format_count(others.size(), lang)},
                                   {"nearest", nearest.place->name},
                                   {"nearest_km", kilometres(nearest.km, words, lang)},
                                   {"farthest", farthest.place->name},
                                   {"farthest_km", kilometres(farthest.km, words, lang)}});
}

/// The panel on a page that begins at the right.
PanelShape from_right(PanelShape shape) {
    shape.hub_x = shape.width - shape.hub_x;
    std::swap(shape.bleed, shape.bleed_left);
    return shape;
}

class MapPanel : public Block {
public:
    MapPanel(const Scribe& scribe, const Atlas& atlas, const Place& hub, const LandSphere& land,
             Words words, std::string caption, PanelShape shape)
        : scribe_{&scribe},
          drawing_{scribe.for_drawing()},
          hub_{&hub},
          others_{neighbours(atlas, hub)},
          land_{&land},
          words_{std::move(words)},
          caption_{std::move(caption)},
          shape_{scribe.start() == Side::Right ? from_right(shape) : shape},
          map_{hub.where.value_or(GeoPoint{}),
               shape.radius.value_or(panel_radius(atlas, hub, shape_))} {
        if (hub.where) {
            rings_ = land_on(map_, land, box(shape_.height));
        }
    }

    Placed place(Space space, const Tightness& tightness) const override {
        if (!hub_->where || tightness.value("picture shown", 1) == 0) {
            return Placed::nothing();
        }
        const double height = tightness.value("picture height", shape_.height);
        ink::Fragment ink;
        ink.take(panel(height), {Length::mm(-shape_.outset), Length{}});
        Length used = Length::mm(height);
        if (!caption_.empty()) {
            SetText caption = set_caption(*scribe_, caption_, space.width);
            ink.take(std::move(caption.ink), {Length{}, used});
            used += caption.height + Length::mm(white_below_caption);
        }
        return Placed::full_if_fits(space, {space.width, used}, std::move(ink));
    }

private:
    /// The panel in millimetres from the hub.
    [[nodiscard]] MapBox box(double height) const {
        const double top = -shape_.hub_share * height;
        return {-shape_.hub_x, top, shape_.width - shape_.hub_x, top + height};
    }

    /// The panel of a height. Copyfitting comes back to the same few heights, so they are kept.
    [[nodiscard]] ink::Fragment panel(double height) const {
        const auto known = std::find_if(panels_.begin(), panels_.end(),
                                        [&](const auto& entry) { return entry.first == height; });
        if (known != panels_.end()) {
            return known->second;
        }
        panels_.emplace_back(height, drawn(height));
        return panels_.back().second;
    }

    [[nodiscard]] ink::Fragment drawn(double height) const {
        const MapBox panel = box(height);
        ink::Fragment ink;
        const ink::NodeId figure =
            add_figure(ink, alternative_text(others_, *hub_, words_, scribe_->lang()));
        const Point hub = at_mm(-panel.left, -panel.top);
        draw_field(ink, figure, panel, hub);
        MapBox trimmed = panel;
        trimmed.right -= shape_.bleed;
        trimmed.left += shape_.bleed_left;
        trimmed.bottom -= shape_.bleed_foot;
        draw_scene(ink, figure, hub, {drawing_, words_, others_, map_.mm_per_km(), panel, trimmed});
        return scribe_->keep_sides(std::move(ink), Length::mm(shape_.width));
    }

    void draw_field(ink::Fragment& ink, ink::NodeId figure, const MapBox& panel, Point hub) const {
        ink.draw(ink::Path::rectangle(Rect::between(on_page(hub, {panel.left, panel.top}),
                                                    on_page(hub, {panel.right, panel.bottom})),
                                      scribe_->accent().solid),
                 figure);
        const std::vector<MapRing> rings = rings_in(panel);
        if (!rings.empty()) {
            ink.draw(filled(rings, hub, scribe_->accent().land), figure);
        }
    }

    /// The land of a panel: a part of that of the designed height, unless the panel is higher.
    [[nodiscard]] std::vector<MapRing> rings_in(const MapBox& panel) const {
        if (!box(shape_.height).contains(panel)) {
            return land_on(map_, *land_, panel);
        }
        std::vector<MapRing> rings;
        for (const MapRing& ring : rings_) {
            MapRing part = panel.contains(box_of(ring)) ? ring : clipped(ring, panel);
            if (part.size() >= 3) {
                rings.push_back(std::move(part));
            }
        }
        return rings;
    }

    const Scribe* scribe_;
    Scribe drawing_;
    const Place* hub_;
    std::vector<Neighbour> others_;
    const LandSphere* land_;
    Words words_;
    std::string caption_;
    PanelShape shape_;
    Equidistant map_;
    std::vector<MapRing> rings_;  ///< the land of the designed height
    mutable std::vector<std::pair<double, ink::Fragment>> panels_;
};

}  // namespace

BlockPtr map_panel(const Scribe& scribe, const Atlas& atlas, const Place& hub,
                   const LandSphere& land, Words words, std::string caption, PanelShape shape) {
    return std::make_shared<MapPanel>(scribe, atlas, hub, land, std::move(words),
                                      std::move(caption), shape);
}

std::string map_caption(const Atlas& atlas, const Place& hub, const Words& words,
                        std::string_view lang) {
    const std::size_t others = neighbours(atlas, hub).size();
    return others == 0 ? words("map.caption_alone")
                       : fill(words("map.caption"), {{"count", format_count(others, lang)}});
}

double panel_radius(const Atlas& atlas, const Place& hub, const PanelShape& shape) {
    constexpr int largest = 170;
    constexpr int smallest = 105;
    constexpr int step = 5;
    constexpr double enough = 0.7;  // share of the cities beyond the hub's own neighbours
    constexpr double own_km = 250;  // which are hidden under the hub's mark
    std::vector<Neighbour> others = neighbours(atlas, hub);
    std::erase_if(others, [](const Neighbour& other) { return other.km < own_km; });
    const MapBox trimmed{shape.bleed_left - shape.hub_x, -shape.hub_share * shape.height,
                         shape.width - shape.bleed - shape.hub_x,
                         (1 - shape.hub_share) * shape.height};
    int best = smallest;
    std::ptrdiff_t most = -1;
    for (int radius = largest; radius >= smallest; radius -= step) {
        const auto shown = std::count_if(others.begin(), others.end(), [&](const Neighbour& other) {
            return trimmed.contains(on_map(other, radius / half_circle_km));
        });
        if (static_cast<double>(shown) >= enough * static_cast<double>(others.size())) {
            return radius;
        }
        if (shown > most) {
            most = shown;
            best = radius;
        }
    }
    return best;
}

}  // namespace portraits::layout
