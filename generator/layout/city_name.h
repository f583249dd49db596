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
    Length limit = Length::mm(144);
};

/// Both names on one baseline, set smaller by steps until they fit; the later steps put the other name below, into the white above
/// the headline, and the last one sets a very long name on two lines. The block takes a line of 13.5 mm in any case. Badness is the number of steps.
BlockPtr city_name(const Scribe& scribe, CityNames names);

}  // namespace portraits::layout
