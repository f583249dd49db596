#pragma once

#include <string>
#include <utility>
#include <vector>

#include "generator/base/geometry.h"

namespace portraits::layout {

/// How one page was made to fit.
struct PageFit {
    std::string page;                ///< `portrait villa-maria`
    std::string variant;             ///< `map`, `photo`, `long`, `bare`; empty for other pages
    std::vector<std::string> steps;  ///< the levers moved, in words: `picture height 58.5`
    struct Frame {
        std::string name;
        double fill = 0;  ///< share of the frame's height that is used
        bool overset = false;
    };
    std::vector<Frame> frames;
    double badness = 0;
    double loosest_line =
        1;  ///< least share of the measure that a ragged line fills, last lines left out
};

struct FitReport {
    std::vector<PageFit> pages;  ///< in page order
};

std::string to_text(const FitReport& report);
std::string to_json(const FitReport& report);

}  // namespace portraits::layout
