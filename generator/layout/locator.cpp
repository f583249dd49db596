#include "generator/layout/locator.h"

#include <utility>

#include "generator/layout/coordinates.h"
#include "generator/layout/label_line.h"
#include "generator/layout/map_draw.h"

namespace portraits::layout {
namespace {

constexpr double map_top = 6.3;  // mm, as all that follow
constexpr double caption_top = 31.5;
constexpr double block_height = 40.5;
constexpr double hair_pt = 0.28;
constexpr double dot_radius = 1.05;

class Locator : public Block {
public:
    Locator(const Scribe& scribe, const Place& city, const WorldMap& world, Words words)
        : scribe_{&scribe}, city_{&city}, world_{&world}, words_{std::move(words)} {}

    Placed place(Space space, const Tightness&) const override {
        if (!city_->where) {
            return Placed::nothing();
        }
        ink::Fragment ink = rail_head(*scribe_, words_("location.title"), space.width);
        const std::string lat = latitude_text(city_->where->lat, words_, scribe_->lang());
        const std::string lon = longitude_text(city_->where->lon, words_, scribe_->lang());
        const std::string coordinates =
            fill(words_("location.coordinates"), {{"lat", lat}, {"lon", lon}});
        const std::string alt =
            fill(words_("location.alt"), {{"city", city_->name}, {"coordinates", coordinates}});
        ink.take(scribe_->keep_sides(map(alt), space.width), at_mm(0, map_top));
        SetText caption =
            scribe_->lines(scribe_->style("caption"), coordinates, space.width, ink::Role::Caption);
        ink.take(std::move(caption.ink), at_mm(0, caption_top));
        return Placed::full_if_fits(space, {space.width, Length::mm(block_height)}, std::move(ink));
    }

private:
    [[nodiscard]] ink::Fragment map(const std::string& alt) const {
        const Point corner;
        ink::Fragment ink;
        const ink::NodeId figure = add_figure(ink, alt);
        ink.draw(filled(world_->land(), corner, scribe_->book().swatch("k25")), figure);
        const MapPoint at = world_->project(*city_->where);
        ink::Path hairs;
        hairs.move_to(on_page(corner, {0, at.y})).line_to(on_page(corner, {world_->width(), at.y}));
        hairs.move_to(on_page(corner, {at.x, 0}))
            .line_to(on_page(corner, {at.x, world_->height()}));
        hairs.stroke = {scribe_->accent().solid, Length::pt(hair_pt)};
        ink.draw(std::move(hairs), figure);
        ink.draw(
            ink::Path::disc(on_page(corner, at), Length::mm(dot_radius), scribe_->accent().solid),
            figure);
        return ink;
    }

    const Scribe* scribe_;
    const Place* city_;
    const WorldMap* world_;
    Words words_;
};

}  // namespace

BlockPtr locator(const Scribe& scribe, const Place& city, const WorldMap& world, Words words) {
    return std::make_shared<Locator>(scribe, city, world, std::move(words));
}

}  // namespace portraits::layout
