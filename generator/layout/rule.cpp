#include "generator/layout/rule.h"

namespace portraits::layout {
namespace {

const Length weight = Length::pt(0.75);

class Rule : public Block {
public:
    explicit Rule(ink::SwatchId colour) : colour_{colour} {}

    Placed place(Space space, const Tightness&) const override {
        ink::Fragment ink;
        ink.draw(ink::Path::rule({}, {space.width, Length{}}, {colour_, weight}));
        return Placed::full({space.width, Length{}}, std::move(ink));
    }

private:
    ink::SwatchId colour_;
};

}  // namespace

BlockPtr rule(ink::SwatchId colour) { return std::make_shared<Rule>(colour); }

}  // namespace portraits::layout
