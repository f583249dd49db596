#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

namespace portraits {

/// Where the time of a run goes. Phases nest, and each second counts for the innermost phase only, so that the seconds add
/// up to the whole. One thread at a time.
class Timings {
public:
    struct Entry {
        std::string phase;
        double seconds = 0;
    };

    /// Counts for its phase for as long as it lives.
    class Phase {
    public:
        Phase(Timings& timings, std::string_view name);
        Phase(const Phase&) = delete;
        Phase& operator=(const Phase&) = delete;
        ~Phase();

    private:
        Timings& timings_;
        std::size_t outer_;
    };

    /// The phases in the order in which they first began.
    [[nodiscard]] const std::vector<Entry>& entries() const { return entries_; }
    [[nodiscard]] double total() const;

private:
    using Clock = std::chrono::steady_clock;
    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    /// Charges what has passed to the running phase, and lets another one run. Returns the one that ran.
    std::size_t change_to(std::size_t phase);
    std::size_t find_or_add(std::string_view name);

    std::vector<Entry> entries_;
    std::size_t running_ = none;
    Clock::time_point since_;
};

/// One line a phase and one for the sum: `  compose    0.123 s`.
std::string to_text(const Timings& timings);

}  // namespace portraits
