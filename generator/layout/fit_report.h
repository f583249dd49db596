#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "generator/layout/linage.h"

namespace portraits::layout {

/// How one page was made to fit.
struct PageFit {
    std::string page;                ///< `portrait villa-maria`
    std::string variant;             ///< `map`, `photo`, `long`, `bare`; empty for other pages
    std::vector<std::string> steps;  ///< the levers moved, in words: `picture height 58.5`
    struct Frame {
        std::string name;
        double fill = 0;  ///< share of the frame's height that is used; above 1 where it is overset
        bool overset = false;
    };
    std::vector<Frame> frames;
    double badness = 0;
    Linage lines;                ///< of the text in columns
    std::size_t candidates = 0;  ///< states of the ladders that were thought of
    std::size_t trials = 0;      ///< of these, that were placed
};

struct FitReport {
    std::vector<PageFit> pages;  ///< in page order
};

/// Two lines for each page that has variants, and one for all of them.
std::string to_text(const FitReport& report);
/// An array of all pages.
std::string to_json(const FitReport& report);

}  // namespace portraits::layout
