#pragma once

#include <cstddef>

namespace portraits::cli {

/// One machine's share of work that several do: each city falls to one of them.
struct Shard {
    std::size_t number = 1;  ///< from 1
    std::size_t count = 1;

    /// In turn, so that shares differ by one city at most.
    [[nodiscard]] bool takes(std::size_t city) const { return city % count + 1 == number; }
    [[nodiscard]] bool whole() const { return count == 1; }
};

}  // namespace portraits::cli
