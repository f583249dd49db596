#include "generator/layout/country_line.h"

#include <algorithm>
#include <utility>

#include "generator/layout/area_link.h"

namespace portraits::layout {
namespace {

const Length least_gap = Length::mm(4.5);
const Length dot_diameter = Length::mm(2.1);
const Length dot_to_words = Length::mm(3.4);

class CountryLine : public Block {
public:
    CountryLine(const Scribe& scribe, std::string country, std::string award, std::string back_to,
                Length award_left)
        : scribe_{scribe},
          country_{std::move(country)},
          award_{std::move(award)},
          back_to_{std::move(back_to)},
          award_left_{award_left} {}

    Placed place(Space space, const Tightness&) const override {
        const Style label = scribe_.style("label");
        ink::Fragment ink;
        const ink::NodeId paragraph = ink.add(ink::Role::P);
        const ink::NodeId node = back_to_.empty() ? paragraph : ink.add(ink::Role::Link, paragraph);
        const text::Line country = scribe_.line(label, country_, node);
        draw(ink, country, {Length{}, label.baseline}, node);
        if (!back_to_.empty()) {
            draw_link(ink, node, {{}, {country.width, label.leading}}, back_to_, country_);
        }
        if (!award_.empty()) {
            draw_award(ink, std::max(award_left_, country.width + least_gap));
        }
        return Placed::full_if_fits(space, {space.width, label.leading}, std::move(ink));
    }

private:
    void draw_award(ink::Fragment& ink, Length left) const {
        const Style style = scribe_.style("award");
        const Length radius = dot_diameter / 2;
        // The dot stands on the middle of the words' x-height.
        const Point centre{left + radius, style.baseline - style.type.size * 0.27};
        ink.draw(ink::Path::disc(centre, radius, scribe_.accent().solid));
        const ink::NodeId node = ink.add(ink::Role::P);
        draw(ink, scribe_.line(style, award_, node), {left + dot_to_words, style.baseline}, node);
    }

    Scribe scribe_;
    std::string country_;
    std::string award_;
    std::string back_to_;
    Length award_left_;
};

}  // namespace

BlockPtr country_line(const Scribe& scribe, std::string country, std::string award,
                      std::string back_to, Length award_left) {
    return std::make_shared<CountryLine>(scribe, std::move(country), std::move(award),
                                         std::move(back_to), award_left);
}

}  // namespace portraits::layout
