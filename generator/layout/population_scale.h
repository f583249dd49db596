#pragma once

#include "generator/layout/atlas.h"
#include "generator/layout/block.h"
#include "generator/layout/phrase.h"

namespace portraits::layout {

/// A rail block of 21 mm: the populations of all cities as ticks on one logarithmic scale, this
/// city's raised and in the accent, and its rank. Empty if its population is not known. The
/// arguments outlive the block.
BlockPtr population_scale(const Scribe& scribe, const Atlas& atlas, const Place& city, Words words);

/// Where a population stands on the scale from 20,000 to 25 million: 0 to 1.
double population_share(double population);

/// The city's place among those whose population is known, the largest first, equals alike.
struct Rank {
    std::size_t place = 0, of = 0;
};
Rank population_rank(const Atlas& atlas, const Place& city);

}  // namespace portraits::layout
