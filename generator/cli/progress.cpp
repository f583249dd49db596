#include "generator/cli/progress.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdio>
#include <utility>

namespace portraits::cli {
namespace {

constexpr std::chrono::milliseconds patience{1000};
constexpr std::chrono::milliseconds between{100};

}  // namespace

Progress::Progress(std::string what, bool quiet)
    : what_{std::move(what)},
      shows_{!quiet && ::isatty(STDERR_FILENO) != 0},
      next_{Clock::now() + patience} {}

Progress::~Progress() {
    if (wrote_) {
        std::fputs("\r\033[K", stderr);
    }
}

void Progress::step() {
    ++done_;
    if (!shows_ || Clock::now() < next_) {
        return;
    }
    std::fputs(fmt::format("\r{} pages {}", done_, what_).c_str(), stderr);
    wrote_ = true;
    next_ = Clock::now() + between;
}

}  // namespace portraits::cli
