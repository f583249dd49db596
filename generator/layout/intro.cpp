#include "generator/layout/intro.h"

#include <utility>

#include "generator/layout/grid.h"
#include "generator/layout/paragraphs.h"

namespace portraits::layout {
namespace {

const Length bar_weight = Length::pt(3);
/// How far the text is raised, so that its first line's capitals are level with what stands beside them.
const Length raised = Length::mm(1.1);
/// The least white between an intro and the text that continues it.
const Length least_white = Length::mm(1.5);

class Intro : public Block {
public:
    Intro(const Scribe& scribe, const record::RichText& text, Opening opening)
        : scribe_{scribe}, paragraphs_{paragraphs_of(text)}, opening_{opening} {}

    Placed place(Space space, const Tightness& tightness) const override {
        if (paragraphs_.empty()) {
            return Placed::nothing();
        }
        ink::Fragment ink;
        Length top;
        if (has_bar(tightness)) {
            const Length middle = bar_weight / 2;
            ink.draw(ink::Path::rule({Length{}, middle}, {space.width, middle},
                                     {scribe_.accent().solid, bar_weight}));
            top = grid_line();
        }
        const Style style = scribe_.style("intro", tightness);
        Length height;
        for (const record::Inlines& paragraph : paragraphs_) {
            SetText set = scribe_.lines(style, paragraph, space.width);
            ink.take(std::move(set.ink), {Length{}, top + height - raised});
            height += set.height;
        }
        height += opening_ == Opening::Plain ? least_white : Length{};
        return Placed::full_if_fits(space, {space.width, top + on_grid(height)}, std::move(ink));
    }

private:
    [[nodiscard]] bool has_bar(const Tightness& tightness) const {
        if (opening_ == Opening::Picture) {
            const std::string& variant = tightness.variant();
            return variant == "bare" || variant == "long" ||
                   tightness.value("picture shown", 1) == 0;
        }
        return opening_ == Opening::Bar;
    }

    Scribe scribe_;
    std::vector<record::Inlines> paragraphs_;
    Opening opening_;
};

}  // namespace

BlockPtr intro(const Scribe& scribe, const record::RichText& text, Opening opening) {
    return std::make_shared<Intro>(scribe, text, opening);
}

}  // namespace portraits::layout
