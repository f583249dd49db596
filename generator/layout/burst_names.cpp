#include "generator/layout/burst_names.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>
#include <optional>
#include <string>
#include <utility>

namespace portraits::layout {
namespace {

constexpr double name_distance = 3.6;     // mm, from the rim to the name
constexpr std::size_t short_enough = 22;  // letters of both names together
constexpr double native_gap = 0.45;       // em
constexpr double leading = 1.1;           // em, of a name on two lines
constexpr double middle_height = 0.26;    // em, from the baseline to the middle of the letters
constexpr std::array sizes{9.9, 9.0, 8.2};

std::size_t letters(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    }));
}

bool reads_inwards(double degrees) {
    const double turn = std::fmod(std::fmod(degrees, 360) + 360, 360);
    return turn > 180;
}

/// From the name's near end to the margin of the page along its direction; the half height of its
/// lines is allowed for.
double room(double degrees, const BurstShape& shape, Space page, double half_height) {
    const double angle = degrees * std::numbers::pi / 180;
    const double across = std::sin(angle);
    const double down = -std::cos(angle);
    const double spread_x = half_height * std::abs(down);
    const double spread_y = half_height * std::abs(across);
    double least = std::numeric_limits<double>::infinity();
    const auto limit = [&](double direction, double to_start, double to_end) {
        if (direction != 0) {
            least = std::min(least, (direction > 0 ? to_end : to_start) / std::abs(direction));
        }
    };
    const double width = page.width.to_mm();
    const double height = page.height.to_mm();
    limit(across, shape.hub.x - shape.margin - spread_x,
          width - shape.margin - spread_x - shape.hub.x);
    limit(down, shape.hub.y - shape.margin - spread_y,
          height - shape.margin - spread_y - shape.hub.y);
    return least - shape.radius - name_distance;
}

/// What a name and its native form belong to.
struct NameNodes {
    ink::NodeId own, native;
};

class NameSetter {
public:
    NameSetter(const Scribe& scribe, const Place& place, double degrees, double size_pt,
               NameNodes nodes)
        : scribe_{&scribe}, place_{&place}, degrees_{degrees}, nodes_{nodes} {
        style_ = coloured(scribe, "burst name", scribe.book().swatch("paper"));
        style_.type.size = Length::pt(size_pt);
    }

    [[nodiscard]] std::optional<RimName> with_native() const {
        const bool has_native = !place_->local_name.empty() && place_->local_name != place_->name;
        if (!has_native || letters(place_->name) + letters(place_->local_name) >= short_enough) {
            return std::nullopt;
        }
        Style quiet = scribe_->style("burst native");
        quiet.type.size = style_.type.size;
        const text::Line name = line(place_->name);
        const text::Line native =
            scribe_->line(quiet, place_->local_name, nodes_.native, place_->local_lang);
        // The document's own name stands next to the rim, the native one farther out.
        return reads_inwards(degrees_) ? named({joined(native, name)})
                                       : named({joined(name, native)});
    }

    [[nodiscard]] RimName alone() const { return named({line(place_->name)}); }

    /// Broken where the longer line is shortest: after a hyphen or at a space.
    [[nodiscard]] std::optional<RimName> in_two() const {
        const std::string& words = place_->name;
        std::optional<RimName> best;
        for (std::size_t i = words.find_first_of(" -"); i != std::string::npos;
             i = words.find_first_of(" -", i + 1)) {
            const std::string first = words.substr(0, words[i] == '-' ? i + 1 : i);
            RimName split = named({line(first), line(words.substr(i + 1))});
            if (!best || length(split) < length(*best)) {
                best = std::move(split);
            }
        }
        return best;
    }

    static double length(const RimName& name) {
        double longest = 0;
        for (const text::Line& line : name.lines) {
            longest = std::max(longest, line.width.to_mm());
        }
        return longest;
    }

private:
    [[nodiscard]] text::Line line(std::string_view words) const {
        return scribe_->line(style_, words, nodes_.own);
    }
    [[nodiscard]] RimName named(std::vector<text::Line> lines) const {
        return {std::move(lines), style_.type.size, degrees_};
    }
    [[nodiscard]] text::Line joined(text::Line first, text::Line second) const {
        const Length start = first.width + style_.type.size * native_gap;
        for (ink::Item& item : second.items) {
            ink::move(item, {start, Length{}});
            first.items.push_back(std::move(item));
        }
        first.width = start + second.width;
        return first;
    }

    const Scribe* scribe_;
    const Place* place_;
    double degrees_;
    NameNodes nodes_;
    Style style_;
};

/// A node for a place's native name; unused where the name is left out.
ink::NodeId native_span(ink::Fragment& into, ink::NodeId parent, const Place& place) {
    if (place.local_name.empty()) {
        return parent;
    }
    ink::Node span;
    span.role = ink::Role::Span;
    span.parent = parent;
    span.lang = place.local_lang;
    return into.add(std::move(span));
}

RimName set_name(const Scribe& scribe, const Place& place, double degrees, const BurstShape& shape,
                 Space page, NameNodes nodes) {
    std::optional<RimName> last;
    for (const double size : sizes) {
        const NameSetter setter{scribe, place, degrees, size, nodes};
        const double em = Length::pt(size).to_mm();
        for (std::optional<RimName> name :
             {setter.with_native(), std::optional{setter.alone()}, setter.in_two()}) {
            if (!name) {
                continue;
            }
            const double half =
                em * (0.5 + leading * static_cast<double>(name->lines.size() - 1) / 2);
            if (NameSetter::length(*name) <= room(degrees, shape, page, half)) {
                return std::move(*name);
            }
            last = std::move(name);
        }
    }
    return std::move(*last);
}

}  // namespace

std::vector<RimName> set_rim_names(ink::Fragment& into, ink::NodeId node, const Scribe& scribe,
                                   const std::vector<Neighbour>& cities,
                                   const std::vector<double>& degrees, const BurstShape& shape,
                                   Space page) {
    std::vector<RimName> names;
    names.reserve(cities.size());
    for (std::size_t i = 0; i < cities.size(); ++i) {
        const Place& place = *cities[i].place;
        const NameNodes nodes{node, native_span(into, node, place)};
        names.push_back(set_name(scribe, place, degrees[i], shape, page, nodes));
    }
    return names;
}

void draw_rim_name(ink::Fragment& into, const RimName& name, const BurstShape& shape,
                   ink::NodeId node) {
    const bool inwards = reads_inwards(name.degrees);
    const double turn = inwards ? name.degrees + 90 : name.degrees - 90;
    const double angle = turn * std::numbers::pi / 180;
    const MapPoint along{std::cos(angle), std::sin(angle)};
    const MapPoint below{-along.y, along.x};
    const double em = name.size.to_mm();
    const double near = shape.radius + name_distance;
    for (std::size_t i = 0; i < name.lines.size(); ++i) {
        const text::Line& line = name.lines[i];
        const double from_middle =
            static_cast<double>(i) - static_cast<double>(name.lines.size() - 1) / 2;
        const double baseline = em * (middle_height + leading * from_middle);
        const double start = inwards ? -near - line.width.to_mm() : near;
        const MapPoint at = shape.hub + along * start + below * baseline;
        draw_turned(into, line, at_mm(at.x, at.y), turn, node);
    }
}

}  // namespace portraits::layout
