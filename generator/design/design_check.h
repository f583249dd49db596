#pragma once

#include "generator/design/design.h"

namespace portraits::design {

/// Reports every name in a design that leads nowhere: of a swatch, a ladder, a page template.
void check_names(const Design& design, Diagnostics& diagnostics);

}  // namespace portraits::design
