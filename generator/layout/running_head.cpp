#include "generator/layout/running_head.h"

#include <utility>

namespace portraits::layout {
namespace {

class RunningHead : public Block {
public:
    RunningHead(const Scribe& scribe, std::string style, std::string words)
        : scribe_{scribe}, style_{std::move(style)}, words_{std::move(words)} {}

    Placed place(Space space, const Tightness&) const override {
        const Style style = scribe_.style(style_);
        const text::Line line = scribe_.line(style, words_);
        ink::Fragment ink;
        if (style.paragraph.align == text::Align::End) {
            draw_right(ink, line, {space.width, style.baseline});
        } else {
            draw(ink, line, {{}, style.baseline});
        }
        return Placed::full_if_fits(space, {space.width, style.leading}, std::move(ink));
    }

private:
    Scribe scribe_;
    std::string style_;
    std::string words_;
};

}  // namespace

BlockPtr running_head(const Scribe& scribe, std::string style, std::string words) {
    return std::make_shared<RunningHead>(scribe, std::move(style), std::move(words));
}

}  // namespace portraits::layout
