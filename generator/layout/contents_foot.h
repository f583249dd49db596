#pragma once

#include <string>

#include "generator/layout/block.h"
#include "generator/layout/scribe.h"

namespace portraits::layout {

/// The foot of a contents page: what the map's numbers are, what the list's dots mean, the folio. `award` may be empty; it stands
/// `award_left` from the left edge.
BlockPtr contents_foot(const Scribe& scribe, std::string map_note, std::string award,
                       std::string folio, Length award_left = Length::mm(60));

}  // namespace portraits::layout
