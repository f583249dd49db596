#include "generator/layout/headline.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace portraits::layout {
namespace {

/// Two lines begin above the block's place and keep clear of the star.
const Length two_lines_raised = Length::mm(2);
constexpr double two_lines_size = 13.5;  // pt, however large a single line may be
const Length two_lines_measure = Length::mm(141);
const Length two_lines_leading = Length::mm(5.25);
const Length two_lines_baseline = Length::mm(4.4);
constexpr std::size_t most_lines = 2;

class Headline : public Block {
public:
    Headline(const Scribe& scribe, std::string words) : scribe_{scribe}, words_{std::move(words)} {}

    Placed place(Space space, const Tightness& tightness) const override {
        if (words_.empty()) {
            return Placed::nothing();
        }
        return tightness.value("headline lines", 1) > 1
                   ? on_two_lines(space)
                   : on_one_line(scribe_.style("headline", tightness), space);
    }

private:
    [[nodiscard]] Placed on_one_line(const Style& style, Space space) const {
        ink::Fragment ink;
        const ink::NodeId node = ink.add(ink::Role::P);
        const text::Line line = scribe_.line(style, words_, node);
        if (line.width > space.width) {
            const double over = (line.width - space.width).to_mm();
            return Placed::refused(fmt::format("the line is {:.1f} mm too wide", over),
                                   style.leading);
        }
        draw(ink, line, {Length{}, style.baseline}, node);
        return Placed::full_if_fits(space, {space.width, style.leading}, std::move(ink));
    }

    [[nodiscard]] Placed on_two_lines(Space space) const {
        Style style = scribe_.style("headline");
        style.type.size = Length::pt(two_lines_size);
        style.leading = two_lines_leading;
        style.baseline = two_lines_baseline;
        SetText set = scribe_.lines(style, words_, std::min(two_lines_measure, space.width));
        if (set.lines > most_lines || set.overfull) {
            Placed refused =
                Placed::refused(fmt::format("needs {} lines of {:g} pt where two can stand",
                                            set.lines, two_lines_size),
                                std::max(two_lines_leading, set.height - two_lines_leading * 2));
            refused.passages.push_back({{}, {space.width, set.height}, set.linage});
            return refused;
        }
        set.ink.move({Length{}, -two_lines_raised});
        return Placed::full_if_fits(space, {space.width, set.height - two_lines_raised},
                                    std::move(set.ink));
    }

    Scribe scribe_;
    std::string words_;
};

}  // namespace

BlockPtr headline(const Scribe& scribe, std::string words) {
    return std::make_shared<Headline>(scribe, std::move(words));
}

}  // namespace portraits::layout
