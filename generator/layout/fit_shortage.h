#pragma once

#include <optional>
#include <string>
#include <vector>

#include "generator/layout/fit_solve.h"

namespace portraits::layout {

/// Text that no candidate of the ladder could make fit.
struct Overset {
    std::string frame;
    std::string
        field;  ///< of the record, the one that takes most of the room; empty if none is known
    std::string reason;     ///< of the block that was refused
    bool sideways = false;  ///< a line is wider than its measure: a word that cannot be divided
    Length surplus;         ///< height that is missing in the tightest candidate
    double lines = 0;       ///< of that field, that are over
    std::size_t words = 0;  ///< that must go, about
    std::vector<std::string> tried;  ///< the levers of the ladder, each with its last value
};

/// A frame that its text leaves emptier than the layout allows.
struct Underfull {
    std::string frame;
    std::string field;      ///< of the record, the one that takes most of the room
    double fill = 0;        ///< share of the frame's height
    double floor = 0;       ///< the layout's
    std::size_t words = 0;  ///< that are missing, about
};

/// The share of its frame's height that a placing fills; above 1 if it is refused.
double fill_of(const FilledFrame& frame, const Placed& placed);

/// What is over in a frame: `refused` is its tightest placing, `natural` the same without a foot.
Overset overset_of(const FilledFrame& frame, const Placed& refused, const Placed& natural);

/// The field of which a line stands out at the side, if there is one.
std::optional<Overset> too_wide(const FilledFrame& frame, const Placed& placed);

/// What is missing in a frame, if it is filled under its floor.
std::optional<Underfull> underfull_of(const FilledFrame& frame, const Placed& placed);

}  // namespace portraits::layout
