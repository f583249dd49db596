#pragma once

#include <optional>

#include "generator/ink/item.h"
#include "generator/write/content_stream.h"
#include "generator/write/pdf_writer.h"

namespace portraits::write {

/// Colours, line widths and overprint as the viewer has them; writes an operator only where one changes.
class InkState {
public:
    InkState(ContentStream& out, const ink::Palette& palette, Medium medium)
        : out_{out}, palette_{palette}, medium_{medium} {}

    void fill(ink::SwatchId colour);
    void stroke(const ink::Stroke& stroke);
    /// Black prints over what lies below instead of cutting it out, so that a plate out of register leaves no white edge.
    /// Wanted for text and thin rules; used where the colour is pure black, never in the screen file.
    void overprint(bool wanted, ink::SwatchId colour);

private:
    void set_colour(ink::SwatchId colour, const char* rgb, const char* cmyk);

    ContentStream& out_;
    const ink::Palette& palette_;
    Medium medium_;
    std::optional<ink::SwatchId> fill_;
    std::optional<ink::SwatchId> stroke_;
    std::optional<Length> width_;
    ink::Cap cap_ = ink::Cap::Butt;
    bool overprint_ = false;
};

}  // namespace portraits::write
