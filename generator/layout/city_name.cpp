#include "generator/layout/city_name.h"

#include <fmt/format.h>

#include <array>
#include <optional>
#include <utility>

namespace portraits::layout {
namespace {

/// Type sizes in points of the two names; the second one stands below where there is none beside.
struct Step {
    double leading;
    std::optional<double> beside;
};

/// The second name gives way first, then it goes below, then the first one becomes smaller.
constexpr std::array<Step, 6> steps{{{46, 46}, {46, 23}, {46, 20}, {46, {}}, {40, {}}, {34, {}}}};

constexpr double below_size = 16.5;
/// The stem of the first letter stands on the margin.
const Length optical_left = Length::mm(-0.8);
const Length below_baseline = Length::mm(18.9);
constexpr double gap = 0.28;  // em of the second name

class CityName : public Block {
public:
    CityName(const Scribe& scribe, CityNames names) : scribe_{scribe}, names_{std::move(names)} {}

    Placed place(Space space, const Tightness&) const override {
        Length least = names_.limit;
        for (std::size_t i = 0; i < steps.size(); ++i) {
            // Without a second name the steps that move it are none.
            if (names_.other.empty() && steps[i].beside && i > 0) {
                continue;
            }
            const Pair pair = set(steps[i]);
            if (pair.width <= names_.limit) {
                const Style style = scribe_.style("city name");
                return Placed::full_if_fits(space, {space.width, style.leading}, draw_pair(pair),
                                            static_cast<Badness>(i));
            }
            least = pair.width;
        }
        const Length missing = least - names_.limit;
        return Placed::refused(fmt::format("the name needs {:.1f} mm more width at {} pt",
                                           missing.to_mm(), steps.back().leading),
                               scribe_.style("city name").leading);
    }

private:
    /// Both names set, and the width that they take together.
    struct Pair {
        text::Line leading;
        std::optional<text::Line> other;
        Point other_at;
        Length width;
    };

    // Nodes of the fragment that `draw_pair` makes.
    static constexpr ink::NodeId heading{0};
    static constexpr ink::NodeId other_span{1};

    [[nodiscard]] Pair set(const Step& step) const {
        const Style style = sized("city name", step.leading);
        Pair pair;
        pair.leading = scribe_.line(style, names_.leading, heading, names_.leading_lang);
        pair.width = pair.leading.width + optical_left;
        if (names_.other.empty()) {
            return pair;
        }
        const Style other = sized("native name", step.beside.value_or(below_size));
        pair.other = scribe_.line(other, names_.other, other_span, names_.other_lang);
        if (step.beside) {
            pair.other_at = {pair.width + other.type.size * gap, style.baseline};
            pair.width = pair.other_at.x + pair.other->width;
        } else {
            pair.other_at = {Length{}, below_baseline};
            pair.width = std::max(pair.width, pair.other->width);
        }
        return pair;
    }

    [[nodiscard]] Style sized(std::string_view name, double size) const {
        Style style = scribe_.style(name);
        style.type.size = Length::pt(size);
        return style;
    }

    [[nodiscard]] ink::Fragment draw_pair(const Pair& pair) const {
        ink::Fragment ink;
        ink::Node leading;
        leading.role = ink::Role::H1;
        leading.lang = names_.leading_lang;
        ink.add(std::move(leading));
        draw(ink, pair.leading, {optical_left, scribe_.style("city name").baseline}, heading);
        if (pair.other) {
            ink::Node other;
            other.role = ink::Role::Span;
            other.parent = heading;
            other.lang = names_.other_lang;
            ink.add(std::move(other));
            draw(ink, *pair.other, pair.other_at, other_span);
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
