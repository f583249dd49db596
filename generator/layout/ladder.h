#pragma once

#include <vector>

#include "generator/design/design.h"
#include "generator/layout/block.h"

namespace portraits::layout {

/// A state of the ladder: how tight, and what that costs against the designer's values.
struct Candidate {
    Tightness tightness;
    Badness cost = 0;
};

/// All candidates that a ladder allows, in its order, the designer's own first. Each step moves its lever value by value and leaves
/// it at the last; a step with `restart` puts those levers back and walks their steps again, one with `ends` puts them back for good. A lever's first step begins with the
/// designer's value; later steps of the same lever name further values only.
std::vector<Candidate> candidates(const design::Ladder& ladder, const Tightness& start);

}  // namespace portraits::layout
