#include "generator/layout/place_map.h"

#include <algorithm>
#include <utility>

#include "generator/layout/map_draw.h"

namespace portraits::layout {
namespace {

constexpr double dot_radius = 1.05;  // mm, as all that follow
constexpr double dot_edge = 0.2;
constexpr double dot_clearance = 1.4;
constexpr double leader_above = 3;
constexpr double leader_pt = 0.25;

/// Where a label of a size stands nearest to its dot.
MapPoint nearest_in(const MapBox& box, MapPoint dot) {
    return {std::clamp(dot.x, box.left, box.right), std::clamp(dot.y, box.top, box.bottom)};
}

class PlaceMapBlock : public Block {
public:
    PlaceMapBlock(const Scribe& scribe, const WorldMap& world, PlaceMap map)
        : scribe_{scribe.for_drawing()}, world_{&world}, map_{std::move(map)} {
        for (const Place& place : map_.places) {
            dots_.push_back(world.project(*place.where));
        }
    }

    Placed place(Space space, const Tightness&) const override {
        ink::Fragment ink;
        const ink::NodeId figure = add_figure(ink, map_.alt);
        ink.draw(filled(world_->land(), {}, map_.land), figure);
        draw_labels(ink, figure);
        for (const MapPoint dot : dots_) {
            ink::Path disc = ink::Path::disc(on_page({}, dot), Length::mm(dot_radius), map_.dot);
            disc.stroke = {map_.edge, Length::mm(dot_edge)};
            ink.draw(std::move(disc), figure);
        }
        const Length width = Length::mm(world_->width());
        return Placed::full_if_fits(space, {space.width, Length::mm(world_->height())},
                                    scribe_.keep_sides(std::move(ink), width));
    }

private:
    [[nodiscard]] Surroundings surroundings() const {
        Surroundings around;
        around.frame = {0, 0, world_->width(), world_->height()};
        around.box_clearance = 0.6;
        around.distances = {1.6, 2.2, 3, 4, 5.5, 7};
        for (const MapPoint dot : dots_) {
            around.discs.push_back({dot, dot_clearance});
        }
        return around;
    }

    void draw_labels(ink::Fragment& ink, ink::NodeId figure) const {
        const Style style = scribe_.style(map_.label_style);
        std::vector<text::Line> lines;
        std::vector<LabelWish> wishes;
        for (std::size_t i = 0; i < dots_.size(); ++i) {
            lines.push_back(scribe_.line(style, map_.places[i].name, figure));
            LabelWish wish;
            wish.dot = dots_[i];
            wish.size = label_size(style, lines.back());
            wish.away_from = dots_[i] - MapPoint{1, 0};
            wishes.push_back(wish);
        }
        const auto boxes = place_labels(wishes, surroundings(), wishes.size());
        ink::Path leaders;
        for (std::size_t i = 0; i < boxes.size(); ++i) {
            if (boxes[i]) {
                const MapPoint start{boxes[i]->left, boxes[i]->bottom - wishes[i].size.descent};
                draw(ink, lines[i], on_page({}, start), figure);
                add_leader(leaders, dots_[i], *boxes[i]);
            }
        }
        if (!leaders.verbs.empty()) {
            leaders.stroke = {map_.leader, Length::pt(leader_pt)};
            ink.draw(std::move(leaders), figure);
        }
    }

    /// A label that had to go far from its dot is tied to it.
    static void add_leader(ink::Path& leaders, MapPoint dot, const MapBox& box) {
        const MapPoint end = nearest_in(box, dot);
        if (distance_squared(end, dot) > leader_above * leader_above) {
            leaders.move_to(on_page({}, dot)).line_to(on_page({}, end));
        }
    }

    Scribe scribe_;
    const WorldMap* world_;
    PlaceMap map_;
    std::vector<MapPoint> dots_;
};

}  // namespace

BlockPtr place_map(const Scribe& scribe, const WorldMap& world, PlaceMap map) {
    std::erase_if(map.places, [](const Place& place) { return !place.where; });
    return map.places.empty() ? nullptr
                              : std::make_shared<PlaceMapBlock>(scribe, world, std::move(map));
}

}  // namespace portraits::layout
