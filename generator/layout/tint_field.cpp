#include "generator/layout/tint_field.h"

namespace portraits::layout {
namespace {

class TintField : public Block {
public:
    explicit TintField(ink::SwatchId colour) : colour_{colour} {}

    Placed place(Space space, const Tightness&) const override {
        if (space.height >= unbounded) {
            return Placed::nothing();
        }
        ink::Fragment ink;
        ink.draw(ink::Path::rectangle({{}, {space.width, space.height}}, colour_));
        return Placed::full({space.width, space.height}, std::move(ink));
    }

private:
    ink::SwatchId colour_;
};

}  // namespace

BlockPtr tint_field(ink::SwatchId colour) { return std::make_shared<TintField>(colour); }

}  // namespace portraits::layout
