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

/// One line a city, the country once per group. Neighbouring entries of one country are a group. What does not fit is the rest.
BlockPtr contents_list(const Scribe& scribe, std::vector<ContentsEntry> entries);

}  // namespace portraits::layout
