#include "generator/layout/star.h"

#include <map>
#include <utility>

#include "generator/layout/map_draw.h"

namespace portraits::layout {
namespace {

constexpr double line_height = 4.5;  // mm, of the distance above the circle; as all that follow
constexpr double dot_radius = 0.36;
constexpr double hub_radius = 0.7;

class Star : public Block {
public:
    Star(const Scribe& scribe, const Atlas& atlas, const Place& hub, Words words, double diameter)
        : scribe_{&scribe},
          hub_{&hub},
          others_{neighbours(atlas, hub)},
          words_{std::move(words)},
          diameter_{diameter} {}

    Placed place(Space space, const Tightness&) const override {
        if (others_.empty()) {
            return Placed::nothing();
        }
        ink::Fragment ink;
        draw_distance(ink);
        ink::Fragment drawing;
        draw_star(drawing, at_mm(diameter_ / 2, line_height + diameter_ / 2));
        ink.take(scribe_->keep_sides(std::move(drawing), Length::mm(diameter_)), {});
        return Placed::full_if_fits(
            space, {Length::mm(diameter_), Length::mm(line_height + diameter_)}, std::move(ink));
    }

private:
    void draw_distance(ink::Fragment& ink) const {
        const Style style = scribe_->style("star distance");
        const std::string text = kilometres(others_.back().km, words_, scribe_->lang());
        draw_right(ink, scribe_->line(style, text), {Length::mm(diameter_), style.baseline});
    }

    void draw_star(ink::Fragment& ink, Point centre) const {
        const Length radius = Length::mm(diameter_ / 2);
        ink.draw(
            ink::Path::ring(centre, radius, {scribe_->book().swatch("k25"), Length::pt(0.25)}));
        // One path a colour, the regions in the order of their swatches.
        std::map<ink::SwatchId, ink::Path> rays;
        std::map<ink::SwatchId, ink::Path> dots;
        for (const Neighbour& other : others_) {
            const Point end = on_page(centre, on_map(other, diameter_ / 2 / others_.back().km));
            const ink::SwatchId colour = other.place->accent.solid;
            rays[colour].move_to(centre).line_to(end);
            dots[colour].add_circle(end, Length::mm(dot_radius));
        }
        for (auto& [colour, path] : rays) {
            path.stroke = {colour, Length::pt(0.28)};
            ink.draw(std::move(path));
        }
        for (auto& [colour, path] : dots) {
            path.fill = colour;
            ink.draw(std::move(path));
        }
        ink.draw(ink::Path::disc(centre, Length::mm(hub_radius), hub_->accent.solid));
    }

    const Scribe* scribe_;
    const Place* hub_;
    std::vector<Neighbour> others_;
    Words words_;
    double diameter_;  ///< mm
};

}  // namespace

BlockPtr star(const Scribe& scribe, const Atlas& atlas, const Place& hub, Words words,
              double diameter) {
    return std::make_shared<Star>(scribe, atlas, hub, std::move(words), diameter);
}

}  // namespace portraits::layout
