#pragma once

#include <string>

#include "generator/layout/block.h"
#include "generator/layout/scribe.h"

namespace portraits::layout {

/// A city's two names: the one that leads, and the other in the accent colour.
struct CityNames {
    std::string leading;
    std::string leading_lang;  ///< empty: the page's
    std::string other;         ///< may be empty
    std::string other_lang;
};

/// Both names on one baseline. Levers: those of the styles `city name` and `native name`; `native name below` puts the other name
/// into the white above the headline; `name lines`, at 2, sets a very long name on two lines. The block takes a line of 13.5 mm in
/// any case.
BlockPtr city_name(const Scribe& scribe, CityNames names);

}  // namespace portraits::layout
