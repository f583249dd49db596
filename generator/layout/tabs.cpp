#include "generator/layout/tabs.h"

#include <utility>

#include "generator/layout/coordinates.h"
#include "generator/layout/map_draw.h"

namespace portraits::layout {
namespace {

constexpr double tab_width = 1.5;  // mm, as all that follow
constexpr double bleed = 3;
constexpr double text_gap = 1.5;
constexpr double safe = 6;               // from the page's edge to the coordinate beside a head tab
constexpr double figure_height = 0.727;  // em, of Inter

class Tabs : public Block {
public:
    Tabs(const Scribe& scribe, const Place& city, Side fore_edge, Words words, Rect map_field,
         double length)
        : scribe_{scribe.for_drawing()},
          city_{&city},
          fore_edge_{fore_edge},
          words_{std::move(words)},
          map_field_{map_field},
          length_{length},
          style_{scribe.style("tab")} {}

    Placed place(Space space, const Tightness& tightness) const override {
        if (!city_->where) {
            return Placed::nothing();
        }
        const Size page{space.width, space.height};
        ink::Fragment ink;
        const Rect picture = picture_of(tightness, page);
        const Rect field = tightness.variant() == "map" ? picture : Rect{};
        draw_tab(ink, latitude_tab(city_->where->lat, fore_edge_, page, length_), field);
        draw_tab(ink, longitude_tab(city_->where->lon, page, length_), field);
        draw_coordinates(ink, page, picture);
        return Placed::full(page, scribe_.keep_sides(std::move(ink), page.width));
    }

private:
    /// The map's field or the photo as the page has been made to fit; without an area if there is neither.
    [[nodiscard]] Rect picture_of(const Tightness& tightness, Size page) const {
        const bool has_picture = tightness.variant() == "map" || tightness.variant() == "photo";
        if (!has_picture || tightness.value("picture shown", 1) == 0) {
            return {};
        }
        const double height = tightness.value("picture height", map_field_.size.height.to_mm());
        const bool at_right = scribe_.start() == Side::Right;
        const Length left = at_right ? page.width - map_field_.right() : map_field_.left();
        return {{left, map_field_.top()}, {map_field_.size.width, Length::mm(height)}};
    }

    void draw_tab(ink::Fragment& ink, const Rect& tab, const Rect& field) const {
        ink.draw(ink::Path::rectangle(
            tab, tab.overlaps(field) ? scribe_.book().swatch("paper") : scribe_.accent().solid));
    }

    void draw_coordinates(ink::Fragment& ink, Size page, const Rect& picture) const {
        const Rect side = latitude_tab(city_->where->lat, fore_edge_, page, length_);
        if (!side.overlaps(picture)) {
            draw_latitude(ink, side);
        }
        const Rect head = longitude_tab(city_->where->lon, page, length_);
        if (!head.overlaps(picture)) {
            draw_longitude(ink, head, page.width);
        }
    }

    /// Level with the tab's middle.
    void draw_latitude(ink::Fragment& ink, const Rect& tab) const {
        const text::Line line =
            scribe_.line(style_, latitude_text(city_->where->lat, words_, scribe_.lang()));
        const Length baseline =
            tab.top() + tab.size.height / 2 + style_.type.size * (figure_height / 2);
        if (fore_edge_ == Side::Left) {
            draw(ink, line, {tab.right() + Length::mm(text_gap), baseline});
        } else {
            draw_right(ink, line, {tab.left() - Length::mm(text_gap), baseline});
        }
    }

    /// On the tab's foot, to its right if the page has room there.
    void draw_longitude(ink::Fragment& ink, const Rect& tab, Length page_width) const {
        const text::Line line =
            scribe_.line(style_, longitude_text(city_->where->lon, words_, scribe_.lang()));
        const Length start = tab.right() + Length::mm(text_gap);
        if (start + line.width <= page_width - Length::mm(safe)) {
            draw(ink, line, {start, tab.bottom()});
        } else {
            draw_right(ink, line, {tab.left() - Length::mm(text_gap), tab.bottom()});
        }
    }

    Scribe scribe_;
    const Place* city_;
    Side fore_edge_;
    Words words_;
    Rect map_field_;
    double length_;  ///< mm
    Style style_;
};

}  // namespace

BlockPtr tabs(const Scribe& scribe, const Place& city, Side fore_edge, Words words, Rect map_field,
              double length) {
    return std::make_shared<Tabs>(scribe, city, fore_edge, std::move(words), map_field, length);
}

Length fore_edge_place(double lat, Length page_height) {
    // The page is the inhabited world from 75° N to 60° S.
    return page_height * ((75 - lat) / 135);
}

Length head_place(double lon, Length page_width) { return page_width * ((lon + 180) / 360); }

Rect latitude_tab(double lat, Side fore_edge, Size page, double length) {
    const Length top = fore_edge_place(lat, page.height) - Length::mm(tab_width / 2);
    const Length left =
        fore_edge == Side::Left ? Length::mm(-bleed) : page.width - Length::mm(length);
    return {{left, top}, {Length::mm(length + bleed), Length::mm(tab_width)}};
}

Rect longitude_tab(double lon, Size page, double length) {
    const Length left = head_place(lon, page.width) - Length::mm(tab_width / 2);
    return {{left, Length::mm(-bleed)}, {Length::mm(tab_width), Length::mm(length + bleed)}};
}

}  // namespace portraits::layout
