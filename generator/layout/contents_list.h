#pragma once

#include <string>
#include <vector>

#include "generator/layout/block.h"
#include "generator/layout/scribe.h"

namespace portraits::layout {

/// A city in the list of contents.
struct ContentsEntry {
    std::string country;
    std::string city;
    std::string native, native_lang;  ///< empty if as `city`
    std::string destination;          ///< `city:villa-maria`
    ink::SwatchId accent{};           ///< of its region
    std::string award;  ///< what the award's dot says to a screen reader; empty: no dot
    int page = 0;
};

/// Where the list's columns begin, from its left edge; the page stands at its right edge.
struct ContentsColumns {
    Length city = Length::mm(60);
    Length native = Length::mm(105);
    Length award = Length::mm(151.7);
};

/// One line a city, the country once per group. Neighbouring entries of one country are a group. What does not fit is the rest.
BlockPtr contents_list(const Scribe& scribe, std::vector<ContentsEntry> entries,
                       ContentsColumns columns = {});

}  // namespace portraits::layout
