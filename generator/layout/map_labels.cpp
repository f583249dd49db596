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

/// The places of one label that touch nothing but perhaps other labels, sought only as far as anybody asks: most labels stand
/// where they were put at once.
class Places {
public:
    Places(const LabelWish& wish, const Surroundings& around) : wish_{&wish}, around_{&around} {
        const MapPoint outward = wish.dot - wish.away_from;
        preferred_ = std::atan2(outward.y, outward.x);
    }

    /// The best that is accepted, of those that cross no line before those that do.
    template <typename Accept>
    std::optional<MapBox> best(Accept accept) {
        for (std::size_t i = 0; i < clear_.size() || seek(i); ++i) {
            if (accept(clear_[i])) {
                return clear_[i];
            }
        }
        const auto found = std::find_if(crossing_.begin(), crossing_.end(), accept);
        return found == crossing_.end() ? std::nullopt : std::optional{*found};
    }

private:
    /// Looks at further places until one more than `count` is clear; false if there are no more.
    bool seek(std::size_t count) {
        while (clear_.size() <= count && next_ < around_->distances.size() * directions) {
            look_at(around_->distances[next_ / directions], static_cast<int>(next_ % directions));
            ++next_;
        }
        return clear_.size() > count;
    }

    void look_at(double distance, int turn) {
        const double angle = preferred_ + swing(turn) * 2 * std::numbers::pi / directions;
        const MapPoint anchor =
            wish_->dot + MapPoint{std::cos(angle), std::sin(angle)} * (wish_->reach + distance);
        const MapBox box = label_box(anchor, angle, wish_->size);
        if (!around_->frame.contains(box) || touches_disc(box, *around_) ||
            touches_box(box, *around_)) {
            return;
        }
        if (!crosses_line(box, *around_)) {
            clear_.push_back(box);
        } else if (wish_->may_cross_lines) {
            crossing_.push_back(box);
        }
    }

    const LabelWish* wish_;
    const Surroundings* around_;
    double preferred_;
    std::size_t next_ = 0;  ///< the place to look at next
    std::vector<MapBox> clear_, crossing_;
};

class Placer {
public:
    Placer(const std::vector<LabelWish>& wishes, const Surroundings& around)
        : wishes_{&wishes}, around_{&around}, placed_(wishes.size()) {}

    std::vector<std::optional<MapBox>> run(std::size_t limit) {
        std::size_t count = 0;
        for (std::size_t i = 0; i < wishes_->size() && count < limit; ++i) {
            places_.emplace_back((*wishes_)[i], *around_);
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
        placed_[i] =
            places_[i].best([&](const MapBox& box) { return in_the_way(box, i) == nobody; });
        return placed_[i].has_value();
    }

    bool make_room_for(std::size_t i) {
        const std::optional<MapBox> place_made =
            places_[i].best([&](const MapBox& box) { return pushes_aside(i, box); });
        return place_made.has_value();
    }

    /// Whether a label can have a box because the single one in its way finds another place.
    bool pushes_aside(std::size_t i, const MapBox& box) {
        const std::size_t other = in_the_way(box, i);
        if (other >= several) {
            return false;
        }
        const std::optional<MapBox> before = placed_[other];
        placed_[i] = box;
        placed_[other].reset();
        if (place(other)) {
            return true;
        }
        placed_[other] = before;
        placed_[i].reset();
        return false;
    }

    const std::vector<LabelWish>* wishes_;
    const Surroundings* around_;
    std::vector<Places> places_;  ///< of the wishes that have been tried
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
