#pragma once

#include <optional>

#include "generator/ink/palette.h"
#include "generator/layout/block.h"

namespace portraits::layout {

// In a template: `{block: callout, head: definition.lead, field: definition.points, bullets: true}`,
// with `tint_colour`, `outline_colour`, `bar_colour`, `inset`.

/// What a panel is drawn with.
struct PanelForm {
    std::optional<ink::SwatchId> tint;     ///< fills it
    std::optional<ink::SwatchId> outline;  ///< a hairline round it
    std::optional<ink::SwatchId> bar;      ///< a bar over its head
    Length inset;                          ///< from its edges to what stands in it
};

/// A block on a tinted or ruled panel as wide as the frame. The panel is no part of the structure.
BlockPtr panel(BlockPtr block, PanelForm form);

}  // namespace portraits::layout
