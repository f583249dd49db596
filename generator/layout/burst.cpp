#include "generator/layout/burst.h"

#include <cmath>
#include <map>
#include <numbers>
#include <utility>

#include "generator/layout/burst_names.h"
#include "generator/layout/burst_order.h"
#include "generator/layout/map_land.h"
#include "generator/layout/numbers.h"

namespace portraits::layout {
namespace {

constexpr double ring_step_km = 5000;
constexpr double least_gap = 6.1;        // degrees between names
constexpr double leader_distance = 2.4;  // mm, from the rim to the leader's end
constexpr double ray_pt = 0.5;
constexpr double line_pt = 0.25;
constexpr double dot_radius = 0.9;
constexpr double hub_radius = 2.4;
constexpr double hub_line = 0.6;
constexpr double hub_core = 1.05;
constexpr Coarseness fine{0.1, 0.05, 0.015};

class Burst : public Block {
public:
    Burst(const Scribe& scribe, const Atlas& atlas, const Place& hub, const LandSphere& land,
          Words words, BurstShape shape)
        : scribe_{scribe.for_drawing()},
          place_{&hub},
          others_{neighbours(atlas, hub)},
          land_{&land},
          words_{std::move(words)},
          shape_{shape},
          hub_{at_mm(shape.hub.x, shape.hub.y)} {}

    Placed place(Space space, const Tightness&) const override {
        if (!place_->where) {
            return Placed::nothing();
        }
        ink::Fragment ink;
        const ink::NodeId figure = add_figure(
            ink,
            fill(words_("burst.alt"), {{"city", place_->name},
                                       {"count", format_count(others_.size(), scribe_.lang())}}));
        draw_earth(ink, figure);
        const std::vector<double> degrees = directions();
        draw_leaders(ink, figure, degrees);
        draw_rays(ink, figure);
        draw_hub(ink, figure);
        for (const RimName& name :
             set_rim_names(ink, figure, scribe_, others_, degrees, shape_, space)) {
            draw_rim_name(ink, name, shape_, figure);
        }
        return Placed::full({space.width, space.height},
                            scribe_.keep_sides(std::move(ink), space.width));
    }

private:
    [[nodiscard]] ink::SwatchId paper() const { return scribe_.book().swatch("paper"); }
    [[nodiscard]] double mm_per_km() const { return shape_.radius / half_circle_km; }

    /// Where the names stand. With more cities than the rim has room for, they stand closer.
    [[nodiscard]] std::vector<double> directions() const {
        std::vector<double> bearings;
        for (const Neighbour& other : others_) {
            bearings.push_back(other.bearing);
        }
        const double room = 360.0 / static_cast<double>(std::max<std::size_t>(bearings.size(), 1));
        return spread_round(bearings, std::min(least_gap, room));
    }

    void draw_earth(ink::Fragment& ink, ink::NodeId figure) const {
        const Equidistant map{*place_->where, shape_.radius};
        const MapBox all{-shape_.radius, -shape_.radius, shape_.radius, shape_.radius};
        ink.draw(filled(land_on(map, *land_, all, fine), hub_, scribe_.accent().land), figure);
        ink::Path rings;
        for (double km = ring_step_km; km < half_circle_km; km += ring_step_km) {
            rings.add_circle(hub_, Length::mm(km * mm_per_km()));
        }
        rings.add_circle(hub_, Length::mm(shape_.radius));
        rings.stroke = {paper(), Length::pt(line_pt)};
        ink.draw(std::move(rings), figure);
    }

    void draw_leaders(ink::Fragment& ink, ink::NodeId figure,
                      const std::vector<double>& degrees) const {
        ink::Path leaders;
        for (std::size_t i = 0; i < others_.size(); ++i) {
            const double angle = degrees[i] * std::numbers::pi / 180;
            const MapPoint end =
                MapPoint{std::sin(angle), -std::cos(angle)} * (shape_.radius + leader_distance);
            leaders.move_to(on_page(hub_, on_map(others_[i], mm_per_km())))
                .line_to(on_page(hub_, end));
        }
        leaders.stroke = {scribe_.accent().tint25, Length::pt(line_pt)};
        ink.draw(std::move(leaders), figure);
    }

    void draw_rays(ink::Fragment& ink, ink::NodeId figure) const {
        std::map<ink::SwatchId, ink::Path> rays;
        std::map<ink::SwatchId, ink::Path> dots;
        for (const Neighbour& other : others_) {
            const Point end = on_page(hub_, on_map(other, mm_per_km()));
            const ink::SwatchId colour = colour_on_field(scribe_, other.place->accent);
            rays[colour].move_to(hub_).line_to(end);
            dots[colour].add_circle(end, Length::mm(dot_radius));
        }
        for (auto& [colour, path] : rays) {
            path.stroke = {colour, Length::pt(ray_pt)};
            ink.draw(std::move(path), figure);
        }
        for (auto& [colour, path] : dots) {
            path.fill = colour;
            ink.draw(std::move(path), figure);
        }
    }

    void draw_hub(ink::Fragment& ink, ink::NodeId figure) const {
        ink::Path disc = ink::Path::disc(hub_, Length::mm(hub_radius), scribe_.accent().solid);
        disc.stroke = {paper(), Length::mm(hub_line)};
        ink.draw(std::move(disc), figure);
        ink.draw(ink::Path::disc(hub_, Length::mm(hub_core), paper()), figure);
    }

    Scribe scribe_;
    const Place* place_;
    std::vector<Neighbour> others_;
    const LandSphere* land_;
    Words words_;
    BurstShape shape_;
    Point hub_;
};

}  // namespace

BlockPtr burst(const Scribe& scribe, const Atlas& atlas, const Place& hub, const LandSphere& land,
               Words words, BurstShape shape) {
    return std::make_shared<Burst>(scribe, atlas, hub, land, std::move(words), shape);
}

}  // namespace portraits::layout
