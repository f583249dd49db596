#pragma once

#include "generator/base/diagnostic.h"
#include "generator/design/design.h"

namespace portraits::layout {

/// Reports levers that move nothing on their page, and values beyond what type bears: tracking by more than 0.015 em, word spaces
/// outside of 0.75 to 1.6.
void check_ladders(const design::Design& design, Diagnostics& diagnostics);

}  // namespace portraits::layout
