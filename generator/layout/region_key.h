#pragma once

#include <string>
#include <vector>

#include "generator/layout/block.h"
#include "generator/layout/scribe.h"

namespace portraits::layout {

struct RegionCount {
    std::string name;
    std::size_t cities = 0;
    ink::SwatchId colour{};
};

/// The regions with their colours and how many cities each has, a line a region.
BlockPtr region_key(const Scribe& scribe, std::vector<RegionCount> regions);

}  // namespace portraits::layout
