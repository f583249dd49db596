// Point labels by the fixed positions of Imhof ("Positioning Names on Maps", 1975): every dot has
// its places in order of preference. The labels take the first free one in turn; one that finds
// none may push a single label aside, the simplest of the exchanges of Christensen, Marks and
// Shieber ("An Empirical Study of Algorithms for Point-Feature Label Placement", 1995).

#include "generator/layout/map_labels.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace portraits::layout {
namespace {

constexpr int directions = 16;

bool touches(const MapBox& box, const Disc& disc) {
    const double dx = std::max({box.left - disc.centre.x, disc.centre.x - box.right, 0.0});
    const double dy = std::max({box.top - disc.centre.y, disc.centre.y - box.bottom, 0.0});
    return dx * dx + dy * dy < disc.radius * disc.radius;
}

bool touches_disc(const MapBox& box, const Surroundings& around) {
    return std::any_of(around.discs.begin(), around.discs.end(),
                       [&](const Disc& disc) { return touches(box, disc); });
}

/// A line and a box are apart if they are so across the page, down the page or across the line.
bool touches(const MapBox& box, MapPoint from, MapPoint to) {
    const auto [left, right] = std::minmax(from.x, to.x);
    const auto [top, bottom] = std::minmax(from.y, to.y);
    if (right < box.left || box.right < left || bottom < box.top || box.bottom < top) {
        return false;
    }
    const MapPoint along = to - from;
    const MapPoint middle = MapPoint{box.left + box.right, box.top + box.bottom} * 0.5 - from;
    const double offset = std::abs(along.x * middle.y - along.y * middle.x);
    const double reach =
        (std::abs(along.y) * (box.right - box.left) + std::abs(along.x) * (box.bottom - box.top)) /
        2;
    return offset <= reach;
}

bool touches_box(const MapBox& box, const Surroundings& around) {
    const MapBox grown = box.grown(around.box_clearance);
    return std::any_of(around.boxes.begin(), around.boxes.end(),
                       [&](const MapBox& other) { return grown.overlaps(other); });
}

/// 0, 1, −1, 2, −2 … steps from the preferred direction.
int swing(int turn) { return turn % 2 == 1 ? (turn + 1) / 2 : -turn / 2; }

/// The places of a label that touch nothing but perhaps other labels, the best first.
std::vector<MapBox> places_for(const LabelWish& wish, const Surroundings& around) {
    const MapPoint outward = wish.dot - wish.away_from;
    const double preferred = std::atan2(outward.y, outward.x);
    std::vector<MapBox> clear;
    std::vector<MapBox> crossing;
    for (const double distance : around.distances) {
        for (int turn = 0; turn < directions; ++turn) {
            const double angle = preferred + swing(turn) * 2 * std::numbers::pi / directions;
            const MapPoint anchor =
                wish.dot + MapPoint{std::cos(angle), std::sin(angle)} * (wish.reach + distance);
            const MapBox box = label_box(anchor, angle, wish.size);
            if (!around.frame.contains(box) || touches_disc(box, around) ||
                touches_box(box, around)) {
                continue;
            }
            if (!crosses_line(box, around)) {
                clear.push_back(box);
            } else if (wish.may_cross_lines) {
                crossing.push_back(box);
            }
        }
    }
    clear.insert(clear.end(), crossing.begin(), crossing.end());
    return clear;
}

class Placer {
public:
    Placer(const std::vector<LabelWish>& wishes, const Surroundings& around)
        : wishes_{&wishes}, around_{&around}, placed_(wishes.size()) {}

    std::vector<std::optional<MapBox>> run(std::size_t limit) {
        std::size_t count = 0;
        for (std::size_t i = 0; i < wishes_->size() && count < limit; ++i) {
            places_.push_back(places_for((*wishes_)[i], *around_));
            if (place(i) || make_room_for(i)) {
                ++count;
            }
        }
        return placed_;
    }

private:
    static constexpr std::size_t nobody = static_cast<std::size_t>(-1);
    static constexpr std::size_t several = nobody - 1;

    /// Whose label a box touches: that of one other than `except`, of nobody, or of several.
    [[nodiscard]] std::size_t in_the_way(const MapBox& box, std::size_t except) const {
        const MapBox grown = box.grown(around_->box_clearance);
        std::size_t who = nobody;
        for (std::size_t i = 0; i < placed_.size(); ++i) {
            if (i != except && placed_[i] && grown.overlaps(*placed_[i])) {
                if (who != nobody) {
                    return several;
                }
                who = i;
            }
        }
        return who;
    }

    bool place(std::size_t i) {
        for (const MapBox& box : places_[i]) {
            if (in_the_way(box, i) == nobody) {
                placed_[i] = box;
                return true;
            }
        }
        return false;
    }

    bool make_room_for(std::size_t i) {
        for (const MapBox& box : places_[i]) {
            const std::size_t other = in_the_way(box, i);
            if (other >= several) {
                continue;
            }
            const std::optional<MapBox> before = placed_[other];
            placed_[i] = box;
            placed_[other].reset();
            if (place(other)) {
                return true;
            }
            placed_[other] = before;
            placed_[i].reset();
        }
        return false;
    }

    const std::vector<LabelWish>* wishes_;
    const Surroundings* around_;
    std::vector<std::vector<MapBox>> places_;  ///< of the wishes that have been tried
    std::vector<std::optional<MapBox>> placed_;
};

}  // namespace

MapBox label_box(MapPoint anchor, double direction, LabelSize size) {
    // A label to the side or at a corner touches the anchor with its edge; above and below it
    // slides across.
    const double side = std::clamp(1.5 * std::cos(direction), -1.0, 1.0);
    const double height = size.ascent + size.descent;
    const double slope = std::clamp(1.5 * std::sin(direction), -1.0, 1.0);
    const double left = anchor.x + (side - 1) / 2 * size.width;
    const double top = anchor.y + (slope - 1) / 2 * height;
    return {left, top, left + size.width, top + height};
}

bool crosses_line(const MapBox& box, const Surroundings& around) {
    const MapBox grown = box.grown(around.line_clearance);
    return std::any_of(around.lines.begin(), around.lines.end(),
                       [&](const auto& line) { return touches(grown, line.first, line.second); });
}

bool is_free(const MapBox& box, const Surroundings& around) {
    return around.frame.contains(box) && !touches_disc(box, around) && !touches_box(box, around) &&
           !crosses_line(box, around);
}

std::vector<std::optional<MapBox>> place_labels(const std::vector<LabelWish>& wishes,
                                                const Surroundings& around, std::size_t limit) {
    return Placer{wishes, around}.run(limit);
}

}  // namespace portraits::layout
