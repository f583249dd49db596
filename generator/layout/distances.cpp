#include "generator/layout/distances.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

#include "generator/layout/label_line.h"
#include "generator/layout/map_draw.h"
#include "generator/layout/numbers.h"

namespace portraits::layout {
namespace {

constexpr double head_height = 6;  // mm, as all that follow
constexpr double name_to_figure = 2;
constexpr double row_height = 4.5;
constexpr double white_above_caption = 1.5;
constexpr double white_below = 4.5;
constexpr int spread_rows = 3;

class Distances : public Block {
public:
    Distances(const Scribe& scribe, const Atlas& atlas, const Place& city, Words words)
        : scribe_{&scribe},
          atlas_{&atlas},
          city_{&city},
          others_{neighbours(atlas, city)},
          words_{std::move(words)} {}

    Placed place(Space space, const Tightness&) const override {
        if (others_.empty()) {
            return Placed::nothing();
        }
        ink::Fragment ink = rail_head(*scribe_, title(space.width), space.width);
        const ink::NodeId table = ink.add(ink::Role::Table);
        Length y = Length::mm(head_height);
        for (const Neighbour& row : selected_distances(others_, atlas_->host)) {
            y += draw_row(ink, table, row, y, space.width);
        }
        y += Length::mm(white_above_caption);
        SetText text =
            scribe_->lines(scribe_->style("caption"), caption(), space.width, ink::Role::Caption);
        ink.take(std::move(text.ink), {Length{}, y}, table);
        y = whole_lines(y + text.height) + Length::mm(white_below);
        return Placed::full_if_fits(space, {space.width, y}, std::move(ink));
    }

private:
    [[nodiscard]] static Length whole_lines(Length height) {
        // A block starts 1.5 below a line boundary for each 6 of its head; rounding up to lines
        // keeps the pitch below it.
        const double lines = std::ceil((height.to_mm() - head_height) / row_height - 1e-6);
        return Length::mm(head_height + row_height * lines);
    }

    /// The title with the city's name, or without it where the name would leave the rail.
    [[nodiscard]] std::string title(Length width) const {
        std::string named = fill(words_("distances.title"), {{"city", city_->name}});
        const bool fits = scribe_->line(scribe_->style("label"), named).width <= width;
        return fits ? named : words_("distances.title_here");
    }

    /// Draws a row and returns its height: a name too long for one line takes two.
    Length draw_row(ink::Fragment& ink, ink::NodeId table, const Neighbour& row, Length top,
                    Length width) const {
        const ink::NodeId line = ink.add(ink::Role::TR, table);
        const Style value = scribe_->style("facts value");
        const text::Line figure = scribe_->line(value, kilometres(row.km, words_, scribe_->lang()));
        SetText name =
            scribe_->lines(scribe_->style("facts label"), row.place->name,
                           width - figure.width - Length::mm(name_to_figure), ink::Role::TH);
        name.ink.nodes.front().scope = ink::Node::Scope::Row;
        ink.take(std::move(name.ink), {Length{}, top}, line);
        draw_right(ink, figure, {width, top + value.baseline}, ink.add(ink::Role::TD, line));
        const Length foot = top + name.height;
        ink.draw(ink::Path::rule({Length{}, foot}, {width, foot},
                                 {scribe_->book().swatch("k25"), Length::pt(0.25)}));
        return name.height;
    }

    [[nodiscard]] std::string caption() const {
        const std::string count = format_count(others_.size(), scribe_->lang());
        std::string text =
            fill(words_(others_.size() == 1 ? "distances.caption_one" : "distances.caption"),
                 {{"nearest", others_.front().place->name},
                  {"farthest", others_.back().place->name},
                  {"count", count}});
        const Place* host = atlas_->find(atlas_->host);
        if (host != nullptr && host->slug == city_->slug) {
            text += ' ';
            text += fill(words_("distances.is_host"), {{"city", city_->name}});
        } else if (host != nullptr && host->where) {
            text += ' ';
            text += fill(words_("distances.host"), {{"host", host->name}});
        }
        return text;
    }

    const Scribe* scribe_;
    const Atlas* atlas_;
    const Place* city_;
    std::vector<Neighbour> others_;
    Words words_;
};

}  // namespace

BlockPtr distances(const Scribe& scribe, const Atlas& atlas, const Place& city, Words words) {
    return std::make_shared<Distances>(scribe, atlas, city, std::move(words));
}

std::vector<Neighbour> selected_distances(const std::vector<Neighbour>& others,
                                          std::string_view host) {
    if (others.empty()) {
        return {};
    }
    std::set<std::size_t> rows{0, others.size() - 1};
    const auto host_row = std::find_if(others.begin(), others.end(), [&](const Neighbour& other) {
        return other.place->slug == host;
    });
    if (host_row != others.end()) {
        rows.insert(static_cast<std::size_t>(host_row - others.begin()));
    }
    // Three quartiles; one that is taken already gives its row to the next city that is free.
    const std::size_t wanted = std::min(others.size(), rows.size() + spread_rows);
    for (int i = 1; i <= spread_rows; ++i) {
        std::size_t row = (others.size() - 1) * static_cast<std::size_t>(i) / (spread_rows + 1);
        while (rows.size() < wanted && !rows.insert(row).second) {
            row = (row + 1) % others.size();
        }
    }
    std::vector<Neighbour> selected;
    for (const std::size_t row : rows) {
        selected.push_back(others[row]);
    }
    return selected;
}

}  // namespace portraits::layout
