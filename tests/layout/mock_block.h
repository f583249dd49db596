#pragma once

#include <algorithm>
#include <memory>
#include <string>

#include "generator/layout/block.h"

namespace portraits::layout::test {

/// A block of a fixed height that draws its own outline.
class Slab : public Block {
public:
    explicit Slab(Length height) : height_{height} {}

    Placed place(Space space, const Tightness&) const override {
        ink::Fragment ink;
        ink.draw(ink::Path::rectangle({{}, {space.width, height_}}, {}));
        return Placed::full_if_fits(space, {space.width, height_}, std::move(ink));
    }

private:
    Length height_;
};

/// A block whose height is the value of a lever, in millimetres.
class Elastic : public Block {
public:
    Elastic(std::string lever, double designed) : lever_{std::move(lever)}, designed_{designed} {}

    Placed place(Space space, const Tightness& tightness) const override {
        const Length height = Length::mm(tightness.value(lever_, designed_));
        return Placed::full_if_fits(space, {space.width, height}, {});
    }

private:
    std::string lever_;
    double designed_;
};

inline BlockPtr slab(double mm) { return std::make_shared<Slab>(Length::mm(mm)); }
inline BlockPtr elastic(std::string lever, double designed) {
    return std::make_shared<Elastic>(std::move(lever), designed);
}

}  // namespace portraits::layout::test
