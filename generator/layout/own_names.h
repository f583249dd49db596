#pragma once

#include <string>
#include <vector>

#include "generator/layout/block.h"
#include "generator/layout/scribe.h"

namespace portraits::layout {

/// A city as it calls itself.
struct OwnName {
    std::string name, lang;
    std::string known_as;  ///< the name that heads its page
    std::string language;  ///< what `lang` is called
    std::string page;
    std::string destination;  ///< `city:villa-maria`
    ink::SwatchId accent{};   ///< of its region
};

struct OwnNamesLook {
    int columns = 3;
    Length gutter;
    Length pitch;  ///< from one row to the next
};

/// Names in columns, row by row: each under a rule, large, on one line, smaller where it is too long for its column; below it the
/// name that heads the city's page, the language, the page. What does not fit is the rest.
BlockPtr own_names(const Scribe& scribe, std::vector<OwnName> names, OwnNamesLook look);

}  // namespace portraits::layout
