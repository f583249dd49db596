#pragma once

#include <span>

#include "generator/design/design.h"
#include "generator/layout/tightness.h"

namespace portraits::layout {

/// True if some lever of a page's ladders is to stand alike on all pages of an edition.
bool wants_agreement(const design::PageTemplate& page);

/// What an edition's pages agree on, from how each was made to fit alone: of each lever that is to stand alike, the value that most
/// pages have chosen; of equally many, the one nearest to the designer's. Levers at the designer's value are not named.
Tightness agree(const design::PageTemplate& page, std::span<const Tightness> alone);

}  // namespace portraits::layout
