#pragma once

#include <string>
#include <vector>

#include "generator/design/design.h"
#include "generator/layout/block.h"

namespace portraits::layout {

/// A lever's values in the order of the ladder, with what it costs to stand at each of them. It moves from its home, which is the
/// designer's value unless the edition has agreed on another one.
struct Scale {
    std::string lever;
    std::vector<double> values;
    std::vector<Badness> costs;
    double gain = 0;  ///< height in mm that one unit gives at most; 0: not known
    std::size_t home = 0;

    /// The place of a value; that of the home if it is none of the scale's.
    [[nodiscard]] std::size_t index_of(double value) const;
};

/// One scale for each lever: steps that name a lever again add values to its scale.
std::vector<Scale> scales_of(const design::Ladder& ladder, const Tightness& home);

/// A state of the ladder: how tight, and what that costs.
struct Candidate {
    Tightness tightness;
    Badness cost = 0;
};

/// The states that a ladder goes through, in its order, all levers at home first. Each step moves its lever value by value and leaves
/// it at the last; a step with `restart` puts those levers back and walks their steps again, one with `ends` puts them back for good.
/// Levers of other ladders stand as in `others`.
std::vector<Candidate> candidates(const design::Ladder& ladder, const Tightness& home,
                                  const Tightness& others);

/// The states that are nowhere tighter than a candidate and somewhere looser, the cheapest first: the ladder's order settles which
/// levers move, and what one of them has gained too much another may take back.
std::vector<Candidate> looser(const design::Ladder& ladder, const Tightness& home,
                              const Tightness& candidate);

}  // namespace portraits::layout
