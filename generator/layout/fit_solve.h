#pragma once

#include <cstddef>

#include "generator/design/design.h"
#include "generator/layout/block.h"
#include "generator/layout/ladder.h"

namespace portraits::layout {

/// A frame of a template with the blocks that a record gives it.
struct FilledFrame {
    const design::FrameSpec* spec = nullptr;
    BlockPtr block;
    /// The frame of a second page that takes what this one leaves over, all of it; null: as many pages follow as it takes.
    const design::FrameSpec* last = nullptr;
    bool ends = false;  ///< no page follows that takes what is left over
};

/// The frame's content as it stands at a tightness. Refused also if what is left over does not fit the second page.
Placed place_in(const FilledFrame& frame, const Tightness& tightness);

/// What a placing costs besides the levers: its own badness, and the hole at the frame's foot.
Badness badness_in(const FilledFrame& frame, const Placed& placed);

/// The same tightness with the page's variant: that of the record until copyfitting takes the picture away.
Tightness with_variant(Tightness tightness, const std::string& designed);

/// The candidate of least badness for a frame; `placed` is refused if none fits, and the candidate is then the last one.
struct Solution {
    Candidate candidate;
    Placed placed;
    std::size_t candidates = 0;  ///< that the ladder has
    std::size_t trials = 0;      ///< of these, that were placed
};

/// Searches a frame's ladder. `home` is where levers begin, with the record's own variant; levers of other ladders stand as in
/// `others`.
Solution solve(const FilledFrame& frame, const design::Ladder& ladder, const Tightness& home,
               const Tightness& others);

}  // namespace portraits::layout
