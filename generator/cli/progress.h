#pragma once

#include <chrono>
#include <cstddef>
#include <string>

namespace portraits::cli {

/// Counts pages on a terminal once the work takes over a second; says nothing in a pipe. What it wrote is gone at the end.
class Progress {
public:
    /// `what` is the verb: `composed`.
    Progress(std::string what, bool quiet);
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;
    ~Progress();

    void step();

private:
    using Clock = std::chrono::steady_clock;

    std::string what_;
    bool shows_;
    bool wrote_ = false;
    std::size_t done_ = 0;
    Clock::time_point next_;
};

}  // namespace portraits::cli
