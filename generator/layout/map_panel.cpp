#include "generator/layout/map_panel.h"

#include <fmt/format.h>

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
                                   {"count", format_number(static_cast<double>(others.size()), lang)},
                                   {"nearest", nearest.place->name},
                                   {"nearest_km", kilometres(nearest.km, words, lang)},
                                   {"farthest", farthest.place->name},
                                   {"farthest_km", kilometres(farthest.km, words, lang)}});
}

class MapPanel : public Block {
public:
    MapPanel(const Scribe& scribe, const Atlas& atlas, const Place& hub, const LandSphere& land,
             Words words, std::string caption, PanelShape shape)
        : scribe_{&scribe},
          hub_{&hub},
          others_{neighbours(atlas, hub)},
          words_{std::move(words)},
          caption_{std::move(caption)},
          shape_{shape},
          map_{hub.where.value_or(GeoPoint{}), shape.radius.value_or(panel_radius(atlas, hub, shape))} {
        if (hub.where) {
            // Every height that copyfitting tries shows a part of this.
            land_ = land_on(map_, land, box(std::max(shape.height, shape.width)));
        }
    }

    Placed place(Space space, const Tightness& tightness) const override {
        if (!hub_->where || tightness.value("picture shown", 1) == 0) {
            return Placed::nothing();
        }
        const double height = tightness.value("picture height", shape_.height);
        ink::Fragment ink = panel(height);
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
        draw_scene(ink, figure, hub, {*scribe_, words_, others_, map_.mm_per_km(), panel, trimmed});
        return ink;
    }

    void draw_field(ink::Fragment& ink, ink::NodeId figure, const MapBox& panel, Point hub) const {
        ink.draw(ink::Path::rectangle(Rect::between(on_page(hub, {panel.left, panel.top}),
                                                    on_page(hub, {panel.right, panel.bottom})),
                                      scribe_->accent().solid),
                 figure);
        std::vector<MapRing> rings;
        for (const MapRing& ring : land_) {
            MapRing part = panel.contains(box_of(ring)) ? ring : clipped(ring, panel);
            if (part.size() >= 3) {
                rings.push_back(std::move(part));
            }
        }
        if (!rings.empty()) {
            ink.draw(filled(rings, hub, scribe_->accent().land), figure);
        }
    }

    const Scribe* scribe_;
    const Place* hub_;
    std::vector<Neighbour> others_;
    Words words_;
    std::string caption_;
    PanelShape shape_;
    Equidistant map_;
    std::vector<MapRing> land_;
    mutable std::vector<std::pair<double, ink::Fragment>> panels_;
};

}  // namespace

BlockPtr map_panel(const Scribe& scribe, const Atlas& atlas, const Place& hub, const LandSphere& land,
                   Words words, std::string caption, PanelShape shape) {
    return std::make_shared<MapPanel>(scribe, atlas, hub, land, std::move(words), std::move(caption),
                                      shape);
}

std::string map_caption(const Atlas& atlas, const Place& hub, const Words& words) {
    return fill(words("map.caption"), {{"count", fmt::to_string(neighbours(atlas, hub).size())}});
}

double panel_radius(const Atlas& atlas, const Place& hub, const PanelShape& shape) {
    constexpr int largest = 170;
    constexpr int smallest = 105;
    constexpr int step = 5;
    constexpr double enough = 0.55;  // share of the cities that stand on the panel
    const std::vector<Neighbour> others = neighbours(atlas, hub);
    const MapBox trimmed{-shape.hub_x, -shape.hub_share * shape.height,
                         shape.width - shape.bleed - shape.hub_x,
                         (1 - shape.hub_share) * shape.height};
    for (int radius = largest; radius > smallest; radius -= step) {
        const auto shown = std::count_if(others.begin(), others.end(), [&](const Neighbour& other) {
            return trimmed.contains(on_map(other, radius / half_circle_km));
        });
        if (static_cast<double>(shown) >= enough * static_cast<double>(others.size())) {
            return radius;
        }
    }
    return smallest;
}

}  // namespace portraits::layout
