#pragma once

#include <span>
#include <string>
#include <vector>

#include "generator/design/design.h"
#include "generator/layout/block.h"
#include "generator/layout/fit_report.h"

namespace portraits::layout {

/// A frame of a template with the blocks that a record gives it.
struct FilledFrame {
    const design::FrameSpec* spec = nullptr;
    BlockPtr block;
};

/// Text that no candidate of the ladder could make fit.
struct Overset {
    std::string frame;
    std::string reason;
    Length surplus;                  ///< height that is missing in the tightest candidate
    std::vector<std::string> tried;  ///< the levers of the ladder, each with its last value
};

struct FittedPage {
    ink::Fragment content;  ///< relative to the trim; overset frames are left out
    Tightness tightness;
    PageFit report;
    std::vector<Overset> overset;
    std::vector<std::pair<const design::FrameSpec*, BlockPtr>>
        rests;  ///< what a next page has to take
};

/// Makes a page's blocks fit its frames. Frames that name a ladder take the candidate of least badness: the cost of the levers
/// moved, the blocks' own badness, and the hole left at the foot. A ladder's levers hold for the whole page, so frames that were
/// placed before a later ladder moved are placed again, until nothing changes.
FittedPage fit(std::span<const FilledFrame> frames, const design::PageTemplate& page,
               const Tightness& start);

}  // namespace portraits::layout
