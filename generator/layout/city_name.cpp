#include "generator/layout/city_name.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace portraits::layout {
namespace {

/// The second name's size where it stands below the first one.
constexpr double below_size = 16.5;

/// A name on two lines stands between the label above and the headline below.
constexpr double two_lines_size = 28;
const Length two_lines_leading = Length::mm(9.3);
const Length two_lines_baseline = Length::mm(6.3);
constexpr std::array<double, 3> sizes_after_two_lines{28, 20, 16.5};
/// The stem of the first letter stands on the margin: 0.8 mm of its side bearing lie outside, at 46 pt.
Length optical_left_of(double size) { return Length::mm(-0.8 * size / 46); }

const Length below_baseline = Length::mm(18.1);
/// White between two names, one below the other; a first name over 34 pt is raised further, by what its descenders gain.
const Length white_between = Length::mm(1.8);
const Length most_raised = Length::mm(3.5);  // or it touches the label above
constexpr double clear_above_below = 34;
constexpr double depth = 0.8;  // em, of descenders and what they keep clear of

constexpr double gap = 0.28;  // em of the second name
/// Em of the first name: what reads as a space where the second one is much smaller, to the eye and to programs that copy text.
constexpr double least_gap = 0.16;

/// The end of the last line's baseline.
Point end_of(const ink::Fragment& lines) {
    Point end;
    for (const ink::Item& item : lines.items) {
        if (const auto* run = std::get_if<ink::GlyphRun>(&item.shape)) {
            const Point place{run->origin.x + run->width(), run->origin.y};
            end = place.y > end.y ? place : Point{std::max(end.x, place.x), end.y};
        }
    }
    return end;
}

class CityName : public Block {
public:
    CityName(const Scribe& scribe, CityNames names) : scribe_{scribe}, names_{std::move(names)} {}

    Placed place(Space space, const Tightness& tightness) const override {
        if (tightness.value("name lines", 1) > 1) {
            return on_two_lines(space);
        }
        const Style style = scribe_.style("city name", tightness);
        const Pair pair = set(style, tightness);
        if (pair.width > space.width) {
            const double over = (pair.width - space.width).to_mm();
            return Placed::refused(fmt::format("the line is {:.1f} mm too wide", over),
                                   style.leading);
        }
        return Placed::full_if_fits(space, {space.width, style.leading}, draw_pair(pair));
    }

private:
    /// Both names set, and the width that they take together.
    struct Pair {
        text::Line leading;
        Length leading_left, leading_baseline;
        std::optional<text::Line> other;
        Point other_at;
        Length width;
    };

    // Nodes of the fragment that `draw_pair` makes.
    static constexpr ink::NodeId heading{0};
    static constexpr ink::NodeId other_span{1};

    [[nodiscard]] Pair set(const Style& style, const Tightness& tightness) const {
        Pair pair;
        pair.leading = scribe_.line(style, names_.leading, heading, names_.leading_lang);
        pair.leading_left = optical_left_of(style.type.size.to_pt());
        pair.leading_baseline = style.baseline;
        pair.width = pair.leading_left + pair.leading.width;
        if (names_.other.empty()) {
            return pair;
        }
        const bool below = tightness.is_on("native name below");
        const Style other =
            below ? sized("native name", below_size) : scribe_.style("native name", tightness);
        pair.other = scribe_.line(other, names_.other, other_span, names_.other_lang);
        if (below) {
            pair.leading_baseline -= raised(style);
            pair.other_at = {Length{}, below_baseline};
            pair.width = std::max(pair.width, pair.other->width);
        } else {
            pair.other_at = {
                pair.width + std::max(other.type.size * gap, style.type.size * least_gap),
                style.baseline};
            pair.width = pair.other_at.x + pair.other->width;
        }
        return pair;
    }

    [[nodiscard]] Placed on_two_lines(Space space) const {
        Style style = sized("city name", two_lines_size);
        const Length height = style.leading;
        style.leading = two_lines_leading;
        style.baseline = two_lines_baseline;
        style.paragraph.balance = true;
        SetText set = scribe_.lines(style, names_.leading, space.width, ink::Role::H1);
        if (set.lines > 2 || set.overfull) {
            return Placed::refused(
                fmt::format("the name needs {} lines of {} pt, or is wider than {:g} mm", set.lines,
                            two_lines_size, space.width.to_mm()),
                two_lines_leading);
        }
        set.ink.move({optical_left_of(two_lines_size), Length{}});
        if (!names_.other.empty() && !add_other_after(set, space.width)) {
            return Placed::refused("the second name does not fit beside the first one's two lines",
                                   two_lines_leading);
        }
        return Placed::full_if_fits(space, {space.width, height}, std::move(set.ink));
    }

    /// Puts the other name after the end of the last line, in the first size that fits there.
    [[nodiscard]] bool add_other_after(SetText& set, Length limit) const {
        const Point end = end_of(set.ink);
        const ink::NodeId node = add_span(set.ink);
        for (const double size : sizes_after_two_lines) {
            const Style style = sized("native name", size);
            const text::Line line = scribe_.line(style, names_.other, node, names_.other_lang);
            const Length left = end.x + style.type.size * gap;
            if (left + line.width <= limit) {
                draw(set.ink, line, {left, end.y}, node);
                return true;
            }
        }
        return false;
    }

    /// The other name's node below the heading, which is the fragment's first node.
    [[nodiscard]] ink::NodeId add_span(ink::Fragment& ink) const {
        ink::Node other;
        other.role = ink::Role::Span;
        other.parent = heading;
        other.lang = names_.other_lang;
        return ink.add(std::move(other));
    }

    [[nodiscard]] Style sized(std::string_view name, double size) const {
        Style style = scribe_.style(name);
        style.type.size = Length::pt(size);
        return style;
    }

    /// How much higher than by itself a name stands above another one.
    static Length raised(const Style& style) {
        const double excess = style.type.size.to_pt() - clear_above_below;
        return std::min(white_between + Length::pt(std::max(excess, 0.0) * depth), most_raised);
    }

    [[nodiscard]] ink::Fragment draw_pair(const Pair& pair) const {
        ink::Fragment ink;
        ink::Node leading;
        leading.role = ink::Role::H1;
        leading.lang = names_.leading_lang;
        ink.add(std::move(leading));
        draw(ink, pair.leading, {pair.leading_left, pair.leading_baseline}, heading);
        if (pair.other) {
            draw(ink, *pair.other, pair.other_at, add_span(ink));
        }
        return ink;
    }

    Scribe scribe_;
    CityNames names_;
};

}  // namespace

BlockPtr city_name(const Scribe& scribe, CityNames names) {
    return std::make_shared<CityName>(scribe, std::move(names));
}

}  // namespace portraits::layout
