#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace portraits::check {

/// Two texts that are nearly the same.
struct Likeness {
    std::size_t first = 0, second = 0;  ///< places in the list, first < second
    double similarity = 0;              ///< 1 for the same words in the same order
};

/// The pairs among the texts, each given as its words, whose shingles (three words in a row, as sets) agree to at least this
/// share: the resemblance of Broder, "On the Resemblance and Containment of Documents", 1997. In order of the pairs.
std::vector<Likeness> find_likenesses(std::span<const std::vector<std::string>> texts,
                                      double least);

}  // namespace portraits::check
