#include "generator/layout/theme_strip.h"

#include <algorithm>
#include <utility>

#include "generator/layout/map_draw.h"
#include "generator/layout/numbers.h"

namespace portraits::layout {
namespace {

constexpr double strip_height = 4.5;  // mm, as all that follow
constexpr double foot = 3.6;
constexpr double member_height = 2.7;
constexpr double other_height = 1.35;
constexpr double filled_share = 0.7;  // of the pitch
/// Bars closer than this run together in print: then a bar stands for several cities.
constexpr double least_pitch = 0.45;

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
        const std::string& lang = scribe_->lang();
        ink::Fragment ink;
        const ink::NodeId figure = add_figure(
            ink, fill(words_("themes.strip_alt"), {{"theme", theme_},
                                                   {"members", format_count(members_.size(), lang)},
                                                   {"count", format_count(count, lang)}}));
        draw_bars(ink, figure, space.width.to_mm());
        return Placed::full_if_fits(space, {space.width, Length::mm(strip_height)}, std::move(ink));
    }

private:
    void draw_bars(ink::Fragment& ink, ink::NodeId figure, double width) const {
        const std::size_t cities = atlas_->places.size();
        const std::size_t bars = std::min(cities, static_cast<std::size_t>(width / least_pitch));
        // The last bar ends with the column.
        const double pitch = width / (static_cast<double>(bars) - 1 + filled_share);
        for (std::size_t i = 0; i < bars; ++i) {
            const Place* member = first_member(i * cities / bars, (i + 1) * cities / bars);
            const double left = pitch * static_cast<double>(i);
            const double height = member != nullptr ? member_height : other_height;
            ink.draw(ink::Path::rectangle(
                         Rect::between(at_mm(left, foot - height),
                                       at_mm(left + pitch * filled_share, foot)),
                         member != nullptr ? member->accent.solid : scribe_->book().swatch("k25")),
                     figure);
        }
    }

    /// Of the places from `begin` up to `end`, in contents order; null if none has the theme.
    [[nodiscard]] const Place* first_member(std::size_t begin, std::size_t end) const {
        for (std::size_t i = begin; i < end; ++i) {
            if (members_.contains(atlas_->places[i].slug)) {
                return &atlas_->places[i];
            }
        }
        return nullptr;
    }

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
