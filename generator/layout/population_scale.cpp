#include "generator/layout/population_scale.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <optional>
#include <utility>
#include <variant>

#include "generator/layout/label_line.h"
#include "generator/layout/map_draw.h"
#include "generator/layout/numbers.h"

namespace portraits::layout {
namespace {

constexpr double least = 20e3;
constexpr double most = 25e6;
constexpr double block_height = 21;  // mm, as all that follow
constexpr double axis_y = 12.75;
constexpr double axis_text_y = 15.4;
constexpr double tick = 3.15;
constexpr double own_tick = 5.25;
constexpr double axis_tick = 0.6;

/// A round number of the axis and the key of the words for it.
struct Mark {
    double population;
    std::string_view key;
};
constexpr std::array marks{Mark{100e3, "population.axis_100_thousand"},
                           Mark{1e6, "population.axis_1_million"},
                           Mark{10e6, "population.axis_10_million"}};

/// The baseline of the first run.
Length baseline_of(const ink::Fragment& ink) {
    for (const ink::Item& item : ink.items) {
        if (const auto* run = std::get_if<ink::GlyphRun>(&item.shape)) {
            return run->origin.y;
        }
    }
    return {};
}

/// The known populations, the largest first.
std::vector<double> all_populations(const Atlas& atlas) {
    if (!atlas.populations.empty()) {
        return atlas.populations;
    }
    Atlas indexed = atlas;
    indexed.index();
    return indexed.populations;
}

class PopulationScale : public Block {
public:
    PopulationScale(const Scribe& scribe, const Atlas& atlas, const Place& city, Words words)
        : scribe_{&scribe}, atlas_{&atlas}, city_{&city}, words_{std::move(words)} {}

    Placed place(Space space, const Tightness&) const override {
        if (!city_->population) {
            return Placed::nothing();
        }
        ink::Fragment ink = rail_head(*scribe_, words_("population.title"), space.width);
        const Length head_baseline = baseline_of(ink);
        const ink::NodeId figure = add_figure(ink, alternative_text());
        draw_right(ink, scribe_->line(scribe_->style("facts rank"), rank_text()),
                   {space.width, head_baseline}, figure);
        draw_ticks(ink, figure, space.width);
        draw_axis(ink, figure, space.width);
        return Placed::full_if_fits(space, {space.width, Length::mm(block_height)}, std::move(ink));
    }

private:
    [[nodiscard]] std::string rank_text() const {
        const Rank rank = population_rank(*atlas_, *city_);
        return fill(words_("population.rank"), {{"rank", format_count(rank.place, scribe_->lang())},
                                                {"count", format_count(rank.of, scribe_->lang())}});
    }

    [[nodiscard]] std::string alternative_text() const {
        const std::string population =
            format_number(*city_->population, scribe_->lang(), Decimals::None);
        return fill(words_("population.alt"),
                    {{"city", city_->name}, {"population", population}, {"rank", rank_text()}});
    }

    void draw_ticks(ink::Fragment& ink, ink::NodeId figure, Length width) const {
        ink::Path ticks;
        std::optional<double> last;
        for (const double population : all_populations(*atlas_)) {
            // Equal populations share a tick; the city's own stands apart.
            if (population != last && population != city_->population) {
                const Length x = width * population_share(population);
                ticks.move_to({x, Length::mm(axis_y)}).line_to({x, Length::mm(axis_y - tick)});
            }
            last = population;
        }
        if (!ticks.verbs.empty()) {
            ticks.stroke = {scribe_->book().swatch("k50"), Length::pt(0.5)};
            ink.draw(std::move(ticks), figure);
        }
        const Length x = width * population_share(*city_->population);
        ink.draw(ink::Path::rule({x, Length::mm(axis_y)}, {x, Length::mm(axis_y - own_tick)},
                                 {scribe_->accent().solid, Length::pt(2)}),
                 figure);
    }

    void draw_axis(ink::Fragment& ink, ink::NodeId figure, Length width) const {
        const Style style = scribe_->style("axis");
        ink::Path axis;
        axis.move_to(at_mm(0, axis_y)).line_to({width, Length::mm(axis_y)});
        for (const Mark& mark : marks) {
            const Length x = width * population_share(mark.population);
            axis.move_to({x, Length::mm(axis_y)}).line_to({x, Length::mm(axis_y + axis_tick)});
            const text::Line line =
                scribe_->line(style, local_digits(words_(mark.key), scribe_->lang()));
            draw(ink, line, {x - line.width / 2, Length::mm(axis_text_y)}, figure);
        }
        axis.stroke = {scribe_->book().swatch("k50"), Length::pt(0.25)};
        ink.draw(std::move(axis), figure);
    }

    const Scribe* scribe_;
    const Atlas* atlas_;
    const Place* city_;
    Words words_;
};

}  // namespace

BlockPtr population_scale(const Scribe& scribe, const Atlas& atlas, const Place& city,
                          Words words) {
    return std::make_shared<PopulationScale>(scribe, atlas, city, std::move(words));
}

double population_share(double population) {
    return std::log(std::clamp(population, least, most) / least) / std::log(most / least);
}

Rank population_rank(const Atlas& atlas, const Place& city) {
    const std::vector<double> all = all_populations(atlas);
    const auto larger = city.population ? std::lower_bound(all.begin(), all.end(), *city.population,
                                                           std::greater<>{}) -
                                              all.begin()
                                        : 0;
    return {static_cast<std::size_t>(larger) + 1, all.size()};
}

}  // namespace portraits::layout
