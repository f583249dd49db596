#include "generator/layout/map_scene.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

#include "generator/layout/projection.h"

namespace portraits::layout {
namespace {

constexpr double ring_step_km = 2500;
constexpr double ray_pt = 0.34;
constexpr double ring_pt = 0.25;
constexpr double dot_radius = 0.72;  // mm, as all that follow
constexpr double hub_radius = 1.8;
constexpr double hub_line = 0.5;
constexpr double hub_core = 0.8;
constexpr double dot_clearance = 1.3;
constexpr double clearance = 1.2;
constexpr std::size_t most_labels = 16;
constexpr int labelled_rings = 3;
constexpr double ring_label_distance = 1.1;
constexpr double ring_label_bearing = 125;  // degrees
constexpr double ring_label_step = 8;

/// The panel less half a line's width, so that a line's end does not stand over its edge.
MapBox inset(const MapBox& box, double line_pt) {
    return box.grown(-Length::pt(line_pt).to_mm() / 2);
}

class SceneDrawer {
public:
    SceneDrawer(ink::Fragment& into, ink::NodeId figure, Point hub, const MapScene& scene)
        : into_{&into},
          figure_{figure},
          hub_{hub},
          scene_{&scene},
          paper_{scene.scribe.book().swatch("paper")} {
        around_.frame = scene.trimmed.grown(-clearance);
        around_.box_clearance = clearance;
        around_.discs.push_back({{}, hub_radius + clearance});
    }

    void run() {
        draw_rings();
        draw_rays();
        draw_dots();
        draw_hub();
        draw_city_labels();
        draw_ring_labels();
    }

private:
    void draw_rings() {
        ink::Path rings;
        const double farthest = std::numbers::pi * earth_radius_km;
        for (double km = ring_step_km; km < farthest; km += ring_step_km) {
            add_circle_inside(rings, {}, km * scene_->mm_per_km, inset(scene_->panel, ring_pt),
                              hub_);
        }
        stroke(std::move(rings), ring_pt);
    }

    void draw_rays() {
        ink::Path rays;
        for (const Neighbour& other : scene_->others) {
            const MapPoint end = on_map(other, scene_->mm_per_km);
            add_line_inside(rays, {}, end, inset(scene_->panel, ray_pt), hub_);
            if (const auto part = clipped({}, end, scene_->panel)) {
                around_.lines.push_back(*part);
            }
        }
        stroke(std::move(rays), ray_pt);
    }

    void draw_dots() {
        ink::Path dots;
        dots.fill = paper_;
        for (const Neighbour& other : scene_->others) {
            const MapPoint at = on_map(other, scene_->mm_per_km);
            if (scene_->trimmed.grown(-dot_radius).contains(at)) {
                dots.add_circle(on_page(hub_, at), Length::mm(dot_radius));
                around_.discs.push_back({at, dot_clearance});
                shown_.push_back(&other);
            }
        }
        if (!dots.verbs.empty()) {
            into_->draw(std::move(dots), figure_);
        }
    }

    void draw_hub() {
        ink::Path disc =
            ink::Path::disc(hub_, Length::mm(hub_radius), scene_->scribe.accent().solid);
        disc.stroke = {paper_, Length::mm(hub_line)};
        into_->draw(std::move(disc), figure_);
        into_->draw(ink::Path::disc(hub_, Length::mm(hub_core), paper_), figure_);
    }

    void draw_city_labels() {
        const Style style = coloured(scene_->scribe, "map label", paper_);
        std::vector<LabelWish> wishes;
        std::vector<text::Line> lines;
        for (const Neighbour* other : shown_) {
            lines.push_back(scene_->scribe.line(style, other->place->name, figure_));
            wishes.push_back(
                {on_map(*other, scene_->mm_per_km), label_size(style, lines.back()), {}, false});
        }
        if (!wishes.empty()) {
            wishes.front().may_cross_lines = true;
        }
        const auto boxes = place_labels(wishes, around_, most_labels);
        for (std::size_t i = 0; i < boxes.size(); ++i) {
            if (boxes[i]) {
                draw_label(lines[i], *boxes[i], wishes[i].size);
                around_.boxes.push_back(*boxes[i]);
            }
        }
    }

    void draw_ring_labels() {
        const Style style = coloured(scene_->scribe, "ring label", paper_);
        for (int ring = 1; ring <= labelled_rings; ++ring) {
            const double km = ring * ring_step_km;
            const text::Line line = scene_->scribe.line(
                style, kilometres(km, scene_->words, scene_->scribe.lang()), figure_);
            place_ring_label(line, label_size(style, line), km * scene_->mm_per_km);
        }
    }

    void place_ring_label(const text::Line& line, LabelSize size, double radius) {
        for (double turn = 0; turn < 360; turn += ring_label_step) {
            const double angle = (ring_label_bearing + turn - 90) * std::numbers::pi / 180;
            const MapPoint anchor =
                MapPoint{std::cos(angle), std::sin(angle)} * (radius + ring_label_distance);
            const MapBox box = label_box(anchor, angle, size);
            if (is_free(box, around_)) {
                draw_label(line, box, size);
                around_.boxes.push_back(box);
                return;
            }
        }
    }

    void draw_label(const text::Line& line, const MapBox& box, LabelSize size) {
        draw(*into_, line, on_page(hub_, {box.left, box.bottom - size.descent}), figure_);
    }

    void stroke(ink::Path path, double width_pt) {
        if (!path.verbs.empty()) {
            path.stroke = {paper_, Length::pt(width_pt)};
            into_->draw(std::move(path), figure_);
        }
    }

    ink::Fragment* into_;
    ink::NodeId figure_;
    Point hub_;
    const MapScene* scene_;
    ink::SwatchId paper_;
    Surroundings around_;
    std::vector<const Neighbour*> shown_;
};

}  // namespace

void draw_scene(ink::Fragment& into, ink::NodeId figure, Point hub, const MapScene& scene) {
    SceneDrawer{into, figure, hub, scene}.run();
}

}  // namespace portraits::layout
