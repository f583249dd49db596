#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "generator/layout/geo_data.h"
#include "generator/layout/projection.h"

namespace portraits::layout {

/// The land as unit vectors, made once and projected about every hub. Edges longer than 1° are
/// split, so that lines between neighbours may be drawn straight.
class LandSphere {
public:
    explicit LandSphere(const Land& land);

    /// A ring with a cap of the sphere that holds it: nothing of it is farther than `reach`
    /// (radians) from `centre`.
    struct Shore {
        std::span<const UnitVector> points;
        UnitVector centre;
        double reach = 0;
    };
    [[nodiscard]] std::size_t size() const { return rings_.size(); }
    [[nodiscard]] Shore shore(std::size_t index) const;

    /// True when the point is on land.
    [[nodiscard]] bool holds(const UnitVector& point) const;

private:
    struct Stretch {
        std::size_t begin = 0, end = 0;
        UnitVector centre;
        double reach = 0;
    };
    std::vector<UnitVector> points_;
    std::vector<Stretch> rings_;
};

}  // namespace portraits::layout
