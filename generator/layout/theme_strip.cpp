#include "generator/layout/theme_strip.h"

#include <fmt/format.h>

#include <utility>

#include "generator/layout/map_draw.h"

namespace portraits::layout {
namespace {

constexpr double strip_height = 4.5;  // mm, as all that follow
constexpr double foot = 3.6;
constexpr double member_height = 2.7;
constexpr double other_height = 1.35;
constexpr double filled_share = 0.7;  // of the pitch

class ThemeStrip : public Block {
public:
    ThemeStrip(const Scribe& scribe, const Atlas& atlas, std::string theme,
               std::set<std::string> members, Words words)
        : scribe_{&scribe},
          atlas_{&atlas},
          theme_{std::move(theme)},
          members_{std::move(members)},
          words_{std::move(words)} {}

    Placed place(Space space, const Tightness&) const override {
        const std::size_t count = atlas_->places.size();
        if (count == 0) {
            return Placed::nothing();
        }
        ink::Fragment ink;
        const ink::NodeId figure = add_figure(
            ink, fill(words_("themes.strip_alt"), {{"theme", theme_},
                                                   {"members", fmt::to_string(members_.size())},
                                                   {"count", fmt::to_string(count)}}));
        // The last bar ends with the column.
        const double pitch = space.width.to_mm() / (static_cast<double>(count) - 1 + filled_share);
        for (std::size_t i = 0; i < count; ++i) {
            const Place& place = atlas_->places[i];
            const bool member = members_.contains(place.slug);
            const double left = pitch * static_cast<double>(i);
            ink.draw(ink::Path::rectangle(
                         Rect::between(at_mm(left, foot - (member ? member_height : other_height)),
                                       at_mm(left + pitch * filled_share, foot)),
                         member ? place.accent.solid : scribe_->book().swatch("k25")),
                     figure);
        }
        return Placed::full_if_fits(space, {space.width, Length::mm(strip_height)}, std::move(ink));
    }

private:
    const Scribe* scribe_;
    const Atlas* atlas_;
    std::string theme_;
    std::set<std::string> members_;
    Words words_;
};

}  // namespace

BlockPtr theme_strip(const Scribe& scribe, const Atlas& atlas, std::string theme,
                     std::set<std::string> members, Words words) {
    return std::make_shared<ThemeStrip>(scribe, atlas, std::move(theme), std::move(members),
                                        std::move(words));
}

}  // namespace portraits::layout
