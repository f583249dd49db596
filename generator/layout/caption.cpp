#include "generator/layout/caption.h"

#include <utility>

#include "generator/layout/grid.h"

namespace portraits::layout {
namespace {

/// Lines of a caption stand closer to each other than to the grid.
const Length caption_leading = Length::mm(3);
/// What the last line of a caption needs below the next line of the grid.
const Length least_below = Length::mm(1.1);

class Caption : public Block {
public:
    Caption(const Scribe& scribe, std::string words) : scribe_{scribe}, words_{std::move(words)} {}

    Placed place(Space space, const Tightness&) const override {
        if (words_.empty()) {
            return Placed::nothing();
        }
        SetText set = set_caption(scribe_, words_, space.width);
        return Placed::full_if_fits(space, {space.width, set.height}, std::move(set.ink));
    }

private:
    Scribe scribe_;
    std::string words_;
};

}  // namespace

SetText set_caption(const Scribe& scribe, std::string_view words, Length measure) {
    Style style = scribe.style("picture caption");
    style.leading = caption_leading;
    SetText set = scribe.lines(style, words, measure, ink::Role::Caption);
    set.height = on_grid(set.height + least_below);
    return set;
}

BlockPtr caption(const Scribe& scribe, std::string words) {
    return std::make_shared<Caption>(scribe, std::move(words));
}

}  // namespace portraits::layout
