#pragma once

#include <string_view>
#include <vector>

#include "generator/text/direction.h"
#include "generator/text/font_chooser.h"

namespace portraits::text {

/// The longest stretch of text that can be shaped in one go: one direction, one script, one font.
struct Run {
    std::size_t start = 0, end = 0;  ///< bytes
    std::uint8_t level = 0;          ///< odd: right to left
    hb_script_t script = HB_SCRIPT_LATIN;
    Candidate font;

    [[nodiscard]] bool right_to_left() const { return (level & 1U) != 0; }
};

/// The runs of a text from left to right as they stand on the line. Of the text, its own characters and the chooser's language
/// settle the directions.
std::vector<Run> itemize(std::string_view text, FontChooser& chooser,
                         Direction direction = Direction::OfText);

/// The single run of text that is plainly in one script of the face, without asking ICU or the font; nothing for other text.
/// The caller sees from a missing glyph that `itemize` has to be asked after all.
std::optional<Run> itemize_simple(std::string_view text, const FontChooser& chooser);

}  // namespace portraits::text
