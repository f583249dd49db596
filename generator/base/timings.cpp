#include "generator/base/timings.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

namespace portraits {

Timings::Phase::Phase(Timings& timings, std::string_view name)
    : timings_{timings}, outer_{timings.change_to(timings.find_or_add(name))} {}

Timings::Phase::~Phase() { timings_.change_to(outer_); }

double Timings::total() const {
    return std::accumulate(entries_.begin(), entries_.end(), 0.0,
                           [](double sum, const Entry& entry) { return sum + entry.seconds; });
}

std::size_t Timings::change_to(std::size_t phase) {
    const Clock::time_point now = Clock::now();
    if (running_ != none) {
        entries_[running_].seconds += std::chrono::duration<double>(now - since_).count();
    }
    since_ = now;
    const std::size_t ran = running_;
    running_ = phase;
    return ran;
}

std::size_t Timings::find_or_add(std::string_view name) {
    const auto found = std::find_if(entries_.begin(), entries_.end(),
                                    [&](const Entry& entry) { return entry.phase == name; });
    if (found != entries_.end()) {
        return static_cast<std::size_t>(found - entries_.begin());
    }
    entries_.push_back({std::string{name}, 0});
    return entries_.size() - 1;
}

std::string to_text(const Timings& timings) {
    std::string text;
    for (const Timings::Entry& entry : timings.entries()) {
        text += fmt::format("{:<10}{:7.3f} s\n", entry.phase, entry.seconds);
    }
    return text + fmt::format("{:<10}{:7.3f} s\n", "in all", timings.total());
}

}  // namespace portraits
