#include "generator/layout/panel.h"

#include <utility>

namespace portraits::layout {
namespace {

const Length hairline = Length::pt(0.25);
const Length bar_weight = Length::pt(3);

class Panel : public Block {
public:
    Panel(BlockPtr block, PanelForm form) : block_{std::move(block)}, form_{form} {}

    Placed place(Space space, const Tightness& tightness) const override {
        const Length both = form_.inset * 2;
        Placed inner = block_->place({space.width - both, space.height - both}, tightness);
        if (inner.verdict == Verdict::Empty || inner.verdict == Verdict::Refused) {
            return inner;
        }
        const Size size{space.width, inner.used.height + both};
        ink::Fragment ink;
        draw_ground(ink, {{}, size});
        ink.take(std::move(inner.ink), {form_.inset, form_.inset});
        inner.ink = std::move(ink);
        inner.used = size;
        if (inner.rest != nullptr) {
            inner.rest = panel(std::move(inner.rest), form_);
        }
        return inner;
    }

private:
    void draw_ground(ink::Fragment& ink, const Rect& box) const {
        if (form_.tint) {
            ink.draw(ink::Path::rectangle(box, *form_.tint));
        }
        if (form_.outline) {
            ink::Path outline;
            outline.add_rectangle(box.grown(-hairline / 2));
            outline.stroke = {*form_.outline, hairline};
            ink.draw(std::move(outline));
        }
        if (form_.bar) {
            ink.draw(ink::Path::rectangle({{}, {box.size.width, bar_weight}}, *form_.bar));
        }
    }

    BlockPtr block_;
    PanelForm form_;
};

}  // namespace

BlockPtr panel(BlockPtr block, PanelForm form) {
    return block == nullptr ? nullptr : std::make_shared<Panel>(std::move(block), form);
}

}  // namespace portraits::layout
