#include "generator/layout/numbered_figure.h"

#include <utility>

#include "generator/layout/grid.h"

namespace portraits::layout {
namespace {

const Length white_above_caption = Length::mm(2.25);

class NumberedFigure : public Block {
public:
    NumberedFigure(const Scribe& scribe, Captioned figure)
        : scribe_{scribe}, figure_{std::move(figure)} {}

    Placed place(Space space, const Tightness& tightness) const override {
        const Style style = scribe_.style(figure_.style, tightness);
        SetText caption =
            scribe_.lines(style, figure_.caption, space.width - figure_.left, ink::Role::Caption);
        const Length below = white_above_caption + caption.height;
        Placed placed = figure_.content->place({space.width, space.height - below}, tightness);
        if (placed.verdict != Verdict::Full) {
            return placed.verdict == Verdict::Partial
                       ? Placed::refused("a figure is never divided", space.height)
                       : placed;
        }
        ink::Fragment ink;
        const ink::NodeId node = ink.add(ink::Role::Div);
        ink.destinations.push_back(figure_.place);
        const Length top = placed.used.height + white_above_caption;
        ink.take(std::move(placed.ink), {}, node);
        ink.take(std::move(caption.ink), {figure_.left, top}, node);
        placed.ink = std::move(ink);
        placed.used = {space.width, std::min(on_grid(top + caption.height), space.height)};
        return placed;
    }

private:
    Scribe scribe_;
    Captioned figure_;
};

}  // namespace

BlockPtr numbered_figure(const Scribe& scribe, Captioned figure) {
    return std::make_shared<NumberedFigure>(scribe, std::move(figure));
}

}  // namespace portraits::layout
