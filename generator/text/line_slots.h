#pragma once

#include <vector>

#include "generator/text/line_maker.h"

namespace portraits::text {

/// A fragment, or what is left of it on one line.
struct Slot {
    const Fragment* fragment = nullptr;
    const Shaped* shaped = nullptr;
    Length width;  ///< as set; only spaces differ from what was shaped
    bool ends_in_hyphen = false;
    bool is_trailing_space = false;
    std::uint8_t level = 0;
    std::uint32_t begin = 0;  ///< byte of the paragraph's text
};

/// The slots of a line in order of the text, spaces at their natural width.
std::vector<Slot> slots_of(const Paragraph& paragraph, const LineRequest& request,
                           const Shaper& shaper);

/// The same slots from left to right.
std::vector<Slot> in_visual_order(std::vector<Slot> slots);

}  // namespace portraits::text
