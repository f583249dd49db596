#include "generator/layout/contents_map.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "generator/layout/map_draw.h"
#include "generator/layout/numbers.h"

namespace portraits::layout {
namespace {

constexpr double dot_radius = 1;  // mm, as all that follow
constexpr double dot_edge = 0.2;
constexpr double joined_below = 2.1;
constexpr double dot_clearance = 1.4;
constexpr double leader_above = 3;
constexpr double leader_pt = 0.25;

struct Dot {
    const Place* place = nullptr;
    MapPoint at;
};

using Group = std::vector<Dot>;

bool are_near(const Group& a, const Group& b) {
    return std::any_of(a.begin(), a.end(), [&](const Dot& one) {
        return std::any_of(b.begin(), b.end(), [&](const Dot& other) {
            return std::hypot(one.at.x - other.at.x, one.at.y - other.at.y) < joined_below;
        });
    });
}

/// Joins dots that are near each other, and groups that such a dot connects.
std::vector<Group> grouped(const std::vector<Dot>& dots) {
    std::vector<Group> groups;
    for (const Dot& dot : dots) {
        Group joined{dot};
        std::vector<Group> apart;
        for (Group& group : groups) {
            if (are_near({dot}, group)) {
                joined.insert(joined.begin(), group.begin(), group.end());
            } else {
                apart.push_back(std::move(group));
            }
        }
        apart.push_back(std::move(joined));
        groups = std::move(apart);
    }
    return groups;
}

/// A label wants to stand clear of all dots of its group: it goes round the circle that holds them.
LabelWish wish_for(const Group& group, LabelSize size) {
    std::vector<MapPoint> points;
    for (const Dot& dot : group) {
        points.push_back(dot.at);
    }
    const MapBox box = box_of(points);
    LabelWish wish;
    wish.dot = MapPoint{box.left + box.right, box.top + box.bottom} * 0.5;
    wish.reach = std::hypot(box.right - box.left, box.bottom - box.top) / 2;
    wish.away_from = wish.dot - MapPoint{1, 0};
    wish.size = size;
    return wish;
}

class ContentsMap : public Block {
public:
    ContentsMap(const Scribe& scribe, const Atlas& atlas, const WorldMap& world, Words words)
        : scribe_{scribe.for_drawing()}, world_{&world}, words_{std::move(words)} {
        for (const Place& place : atlas.places) {
            if (place.where) {
                dots_.push_back({&place, world.project(*place.where)});
            }
        }
    }

    Placed place(Space space, const Tightness&) const override {
        ink::Fragment ink;
        const std::string count = format_count(dots_.size(), scribe_.lang());
        const ink::NodeId figure =
            add_figure(ink, fill(words_("contents.map_alt"), {{"count", count}}));
        ink.draw(filled(world_->land(), {}, scribe_.book().swatch("k12")), figure);
        draw_labels(ink, figure);
        draw_dots(ink, figure);
        return Placed::full_if_fits(
            space, {space.width, Length::mm(world_->height())},
            scribe_.keep_sides(std::move(ink), Length::mm(world_->width())));
    }

private:
    void draw_dots(ink::Fragment& ink, ink::NodeId figure) const {
        for (const Dot& dot : dots_) {
            ink::Path disc = ink::Path::disc(on_page({}, dot.at), Length::mm(dot_radius),
                                             dot.place->accent.solid);
            disc.stroke = {scribe_.book().swatch("paper"), Length::mm(dot_edge)};
            ink.draw(std::move(disc), figure);
        }
    }

    [[nodiscard]] Surroundings surroundings() const {
        Surroundings around;
        around.frame = {0, 0, world_->width(), world_->height()};
        around.box_clearance = 0.6;
        around.distances = {1.5, 2, 2.6, 4, 5.5, 7};
        for (const Dot& dot : dots_) {
            around.discs.push_back({dot.at, dot_clearance});
        }
        return around;
    }

    void draw_labels(ink::Fragment& ink, ink::NodeId figure) const {
        const Style style = scribe_.style("folio");
        std::vector<text::Line> lines;
        std::vector<LabelWish> wishes;
        for (const Group& group : grouped(dots_)) {
            std::vector<int> pages;
            for (const Dot& dot : group) {
                pages.push_back(dot.place->page);
            }
            lines.push_back(scribe_.line(
                style, local_digits(page_runs(std::move(pages)), scribe_.lang()), figure));
            wishes.push_back(wish_for(group, label_size(style, lines.back())));
        }
        const auto boxes = place_labels(wishes, surroundings(), wishes.size());
        ink::Path leaders;
        for (std::size_t i = 0; i < boxes.size(); ++i) {
            if (boxes[i]) {
                draw(ink, lines[i],
                     on_page({}, {boxes[i]->left, boxes[i]->bottom - wishes[i].size.descent}),
                     figure);
                add_leader(leaders, wishes[i], *boxes[i]);
            }
        }
        if (!leaders.verbs.empty()) {
            leaders.stroke = {scribe_.book().swatch("k50"), Length::pt(leader_pt)};
            ink.draw(std::move(leaders), figure);
        }
    }

    /// A label that had to go far from its dots is tied to them.
    static void add_leader(ink::Path& leaders, const LabelWish& wish, const MapBox& box) {
        const MapPoint nearest{std::clamp(wish.dot.x, box.left, box.right),
                               std::clamp(wish.dot.y, box.top, box.bottom)};
        if (std::hypot(nearest.x - wish.dot.x, nearest.y - wish.dot.y) >
            wish.reach + leader_above) {
            leaders.move_to(on_page({}, wish.dot)).line_to(on_page({}, nearest));
        }
    }

    Scribe scribe_;
    const WorldMap* world_;
    Words words_;
    std::vector<Dot> dots_;
};

}  // namespace

BlockPtr contents_map(const Scribe& scribe, const Atlas& atlas, const WorldMap& world,
                      Words words) {
    return std::make_shared<ContentsMap>(scribe, atlas, world, std::move(words));
}

std::string page_runs(std::vector<int> pages) {
    std::sort(pages.begin(), pages.end());
    pages.erase(std::unique(pages.begin(), pages.end()), pages.end());
    std::string text;
    for (std::size_t i = 0; i < pages.size();) {
        std::size_t end = i + 1;
        while (end < pages.size() && pages[end] == pages[end - 1] + 1) {
            ++end;
        }
        // Two in a row are no run.
        if (end - i < 3) {
            end = i + 1;
        }
        text += fmt::format("{}{}", text.empty() ? "" : ", ", pages[i]);
        if (end > i + 1) {
            text += fmt::format("–{}", pages[end - 1]);
        }
        i = end;
    }
    return text;
}

}  // namespace portraits::layout
