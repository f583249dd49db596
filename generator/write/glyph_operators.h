#pragma once

#include <cstdint>

#include "generator/ink/item.h"
#include "generator/write/content_stream.h"
#include "generator/write/encoded_page.h"
#include "generator/write/font_face.h"

namespace portraits::write {

/// Text state that outlives a run, so that it is set only where it changes.
struct GlyphState {
    std::int64_t tracking = 0;  ///< Tc, thousandths of a point
    std::int64_t rise = 0;      ///< Ts, hundredths of a point
};

/// Shows a run's glyphs from the text position on: TJ with adjustments where advances differ from the font's own, Tc for
/// tracking, Ts for raised marks, ActualText where glyphs do not say the run's text by themselves.
void show_glyphs(ContentStream& out, const ink::GlyphRun& run, const FontFace& font,
                 GlyphState& state, FontUse& use);

}  // namespace portraits::write
