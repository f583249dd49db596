#pragma once

#include <string>

#include "generator/layout/block.h"
#include "generator/layout/scribe.h"

namespace portraits::layout {

/// The label above a city's name: its country, and from `award_left` on the mark of its award, if it has one. A country that
/// reaches so far pushes the mark on.
/// The country is a link to `back_to`, the place of a list of all cities; empty: no link.
BlockPtr country_line(const Scribe& scribe, std::string country, std::string award,
                      std::string back_to, Length award_left = Length::mm(60));

}  // namespace portraits::layout
