#pragma once

#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "generator/design/design.h"
#include "generator/layout/fit_report.h"
#include "generator/layout/fit_shortage.h"
#include "generator/layout/fit_solve.h"

namespace portraits::layout {

/// A frame on a finished page: its items are `count` of the content's from `first` on.
struct FrameInk {
    const design::FrameSpec* spec = nullptr;
    std::size_t first = 0, count = 0;
    bool overset = false;
};

struct FittedPage {
    ink::Fragment content;  ///< relative to the trim; without the frames that are overset
    ink::Fragment surplus;  ///< those frames as high as their text is, for proofs
    std::vector<FrameInk> frames;
    Tightness tightness;
    PageFit report;
    std::vector<Overset> overset;
    std::vector<Underfull> underfull;
    std::optional<Overset>
        second_page;  ///< what one page could not hold, where a second one is taken
    std::vector<std::pair<const design::FrameSpec*, BlockPtr>>
        rests;  ///< what a next page has to take
};

/// Makes a page's blocks fit its frames. Frames that name a ladder take the candidate of least badness: the cost of the levers
/// moved, the blocks' own badness, and the hole left at the foot. Levers begin at `home`. A ladder's levers hold for the whole page,
/// so frames that were placed before a later ladder moved are placed again, until nothing changes.
FittedPage fit(std::span<const FilledFrame> frames, const design::PageTemplate& page,
               const Tightness& home);

}  // namespace portraits::layout
