#include "generator/layout/back_grid.h"

#include <utility>

#include "generator/layout/map_draw.h"
#include "generator/layout/numbers.h"

namespace portraits::layout {
namespace {

constexpr double bleed = 3;  // mm
constexpr double line_pt = 0.5;
constexpr double dot_radius = 1.05;

class BackGrid : public Block {
public:
    BackGrid(const Scribe& scribe, const Atlas& atlas, Side fore_edge, Words words)
        : scribe_{&scribe}, atlas_{&atlas}, fore_edge_{fore_edge}, words_{std::move(words)} {}

    Placed place(Space space, const Tightness&) const override {
        std::vector<const Place*> places;
        for (const Place& place : atlas_->places) {
            if (place.where) {
                places.push_back(&place);
            }
        }
        const Size page{space.width, space.height};
        ink::Fragment ink;
        const std::string count = format_count(places.size(), scribe_->lang());
        const ink::NodeId figure = add_figure(ink, fill(words_("back.alt"), {{"count", count}}));
        draw_lines(ink, figure, places, page);
        draw_tabs(ink, figure, places, page);
        for (const Place* place : places) {
            const Point at{head_place(place->where->lon, page.width),
                           fore_edge_place(place->where->lat, page.height)};
            ink.draw(ink::Path::disc(at, Length::mm(dot_radius),
                                     colour_on_field(*scribe_, place->accent)),
                     figure);
        }
        return Placed::full(page, scribe_->keep_sides(std::move(ink), page.width));
    }

private:
    void draw_lines(ink::Fragment& ink, ink::NodeId figure, const std::vector<const Place*>& places,
                    Size page) const {
        const Length over = Length::mm(bleed);
        ink::Path lines;
        for (const Place* place : places) {
            const Length x = head_place(place->where->lon, page.width);
            const Length y = fore_edge_place(place->where->lat, page.height);
            lines.move_to({x, -over}).line_to({x, page.height + over});
            lines.move_to({-over, y}).line_to({page.width + over, y});
        }
        lines.stroke = {scribe_->accent().land, Length::pt(line_pt)};
        ink.draw(std::move(lines), figure);
    }

    void draw_tabs(ink::Fragment& ink, ink::NodeId figure, const std::vector<const Place*>& places,
                   Size page) const {
        for (const Place* place : places) {
            const ink::SwatchId colour = colour_on_field(*scribe_, place->accent);
            ink.draw(
                ink::Path::rectangle(latitude_tab(place->where->lat, fore_edge_, page), colour),
                figure);
            ink.draw(ink::Path::rectangle(longitude_tab(place->where->lon, page), colour), figure);
        }
    }

    const Scribe* scribe_;
    const Atlas* atlas_;
    Side fore_edge_;
    Words words_;
};

}  // namespace

BlockPtr back_grid(const Scribe& scribe, const Atlas& atlas, Side fore_edge, Words words) {
    return std::make_shared<BackGrid>(scribe, atlas, fore_edge, std::move(words));
}

}  // namespace portraits::layout
