#pragma once

#include <limits>
#include <optional>

#include "generator/text/paragraph.h"
#include "generator/text/shaper.h"

namespace portraits::text {

/// Which part of a paragraph a line holds, and how it is to be set.
struct LineRequest {
    std::uint32_t begin = 0,
                  end = 0;       ///< bytes of the paragraph's text, without the space at a break
    bool prints_hyphen = false;  ///< ends in a hyphen that the text does not have
    bool has_trailing_space = false;      ///< ends at a space: kept in the text, of no width
    std::optional<Length> justify_to;     ///< the width to bring the line to
    bool stretches = true;                ///< if it is shorter; a last line is not
    double min_space = 1, max_space = 1;  ///< limits of its spaces
    Length tracking;                      ///< how far its letters may move
    Length hang_start, hang_end;          ///< what stands out at either side in reading direction
};

/// Makes lines of ink from a paragraph's fragments: shapes words that are cut, puts fragments in
/// visual order, and joins what looks alike to one glyph run.
class LineMaker {
public:
    LineMaker(const Shaper& shaper, const FontLibrary& fonts) : shaper_{&shaper}, fonts_{&fonts} {}

    /// The line with its visible left end at x = 0; left of it stands what hangs there. Items go in reading order.
    [[nodiscard]] Line make(const Paragraph& paragraph, const LineRequest& request) const;

private:
    const Shaper* shaper_;
    const FontLibrary* fonts_;
};

}  // namespace portraits::text
