#pragma once

#include <string>

#include "generator/layout/block.h"
#include "generator/layout/scribe.h"

namespace portraits::layout {

/// The label above a city's name: its country, and from the second working column on the mark of its award, if it has one. A country
/// that reaches into that column pushes the mark on.
BlockPtr country_line(const Scribe& scribe, std::string country, std::string award);

}  // namespace portraits::layout
