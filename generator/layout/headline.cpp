#include "generator/layout/headline.h"

#include <fmt/format.h>

#include <array>
#include <utility>

namespace portraits::layout {
namespace {

constexpr std::array<double, 4> sizes{16.5, 15, 14.5, 13.5};  // pt, on one line

/// Two lines begin above the block's place and keep clear of the star.
const Length two_lines_raised = Length::mm(2);
const Length two_lines_measure = Length::mm(141);
const Length two_lines_leading = Length::mm(5.25);
const Length two_lines_baseline = Length::mm(4.4);
constexpr std::size_t most_lines = 2;

void set_size(Style& style, Length size) {
    style.type.size = style.emphasis.size = style.strong.size = size;
}

class Headline : public Block {
public:
    Headline(const Scribe& scribe, std::string words) : scribe_{scribe}, words_{std::move(words)} {}

    Placed place(Space space, const Tightness&) const override {
        if (words_.empty()) {
            return Placed::nothing();
        }
        Style style = scribe_.style("headline");
        Badness step = 0;
        for (const double size : sizes) {
            set_size(style, Length::pt(size));
            ink::Fragment ink;
            const ink::NodeId node = ink.add(ink::Role::P);
            const text::Line line = scribe_.line(style, words_, node);
            if (line.width <= space.width) {
                draw(ink, line, {Length{}, style.baseline}, node);
                return Placed::full_if_fits(space, {space.width, style.leading}, std::move(ink),
                                            step);
            }
            ++step;
        }
        return on_two_lines(std::move(style), space, step);
    }

private:
    [[nodiscard]] Placed on_two_lines(Style style, Space space, Badness step) const {
        style.leading = two_lines_leading;
        style.baseline = two_lines_baseline;
        SetText set = scribe_.lines(style, words_, std::min(two_lines_measure, space.width));
        if (set.lines > most_lines || set.overfull) {
            return Placed::refused(
                fmt::format("needs {} lines of {} pt where two can stand", set.lines, sizes.back()),
                std::max(two_lines_leading, set.height - two_lines_leading * 2));
        }
        set.ink.move({Length{}, -two_lines_raised});
        return Placed::full_if_fits(space, {space.width, set.height - two_lines_raised},
                                    std::move(set.ink), step);
    }

    Scribe scribe_;
    std::string words_;
};

}  // namespace

BlockPtr headline(const Scribe& scribe, std::string words) {
    return std::make_shared<Headline>(scribe, std::move(words));
}

}  // namespace portraits::layout
