// Measures the program as its users meet it: a process that makes both PDFs of an edition, on one core. Costs are the
// processor's seconds, which other work on the machine disturbs less than the clock on the wall.
//
//     bench [RECORDS…]     default: 37 370 3700

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <limits>
#include <map>
#include <regex>
#include <sstream>
#include <string>
#include <vector>

#include "tests/bench/big_edition.h"
#include "tests/cli/process.h"

namespace portraits::bench {
namespace {

struct Measure {
    std::size_t records = 0;
    std::size_t pages = 0;  ///< of both files together
    tests::Outcome run;
    std::vector<std::pair<std::string, double>> phases;
};

/// Reads the lines of `--timing`: `compose    0.123 s`.
std::vector<std::pair<std::string, double>> phases_of(const std::string& text) {
    std::vector<std::pair<std::string, double>> phases;
    std::istringstream lines{text};
    for (std::string line; std::getline(lines, line);) {
        std::istringstream words{line};
        std::string name;
        double seconds = 0;
        if (words >> name >> seconds && name != "in") {
            phases.emplace_back(name, seconds);
        }
    }
    return phases;
}

tests::Outcome build(const std::filesystem::path& edition, const std::filesystem::path& out) {
    const tests::Outcome run = tests::run({PORTRAITS_PROGRAM, "build", edition.string(), "--out",
                                           out.string(), "-j", "1", "--quiet", "--timing"});
    if (run.exit != 0) {
        std::fputs(run.err.substr(0, 2000).c_str(), stderr);
        throw std::runtime_error{fmt::format("the build ended with {}", run.exit)};
    }
    return run;
}

std::size_t pages_in(const std::filesystem::path& folder) {
    std::size_t pages = 0;
    for (const auto& entry : std::filesystem::directory_iterator{folder}) {
        pages += std::stoul(tests::run({"qpdf", "--show-npages", entry.path().string()}).out);
    }
    return pages;
}

/// The quickest of some runs: what is slower was disturbed. Long runs are disturbed little, so that one will do.
Measure measure(std::size_t records) {
    const tests::TemporaryFolder folder;
    const std::filesystem::path edition = make_edition(folder.path(), records);
    Measure best{records, 0, build(edition, folder.path() / "out"), {}};
    best.pages = pages_in(folder.path() / "out");
    for (int i = 0; i < 4 && best.run.processor_seconds < 2; ++i) {
        const tests::Outcome again = build(edition, folder.path() / "out");
        if (again.processor_seconds < best.run.processor_seconds) {
            best.run = again;
        }
    }
    best.phases = phases_of(best.run.err);
    return best;
}

double milliseconds_a_record(const Measure& measure) {
    return measure.run.processor_seconds * 1000 / static_cast<double>(measure.records);
}

void show(const Measure& measure) {
    fmt::print("{:>6} {:>6} {:>9.3f} {:>9.3f} {:>8.0f} {:>8.3f} {:>8.0f}  ", measure.records,
               measure.pages, measure.run.seconds, measure.run.processor_seconds,
               static_cast<double>(measure.pages) / measure.run.processor_seconds,
               milliseconds_a_record(measure),
               static_cast<double>(measure.run.peak_kilobytes) / 1024);
    for (const auto& [phase, seconds] : measure.phases) {
        fmt::print(" {} {:.3f}", phase, seconds);
    }
    fmt::print("\n");
    std::fflush(stdout);
}

/// The layouts with every ladder cut to its first state.
std::filesystem::path layouts_without_search(const std::filesystem::path& folder) {
    const std::filesystem::path layouts = folder / "layouts";
    std::filesystem::copy(std::filesystem::path{PORTRAITS_SOURCE_DIR} / "layouts", layouts,
                          std::filesystem::copy_options::recursive);
    for (const auto& entry : std::filesystem::directory_iterator{layouts / "portraits" / "pages"}) {
        std::string page = tests::read_file(entry.path());
        page.erase(std::min(page.find("\nladders:"), page.size()));
        page = std::regex_replace(page, std::regex{" *ladder: [a-z]+(, |\n)"}, "");
        tests::write_file(entry.path(), page);
    }
    return layouts;
}

/// The quickest of some compositions of an edition.
double seconds_to_compose(const std::filesystem::path& edition,
                          const std::filesystem::path& layouts) {
    double least = std::numeric_limits<double>::infinity();
    for (int i = 0; i < 7; ++i) {
        const tests::Outcome run =
            tests::run({PORTRAITS_PROGRAM, "check", edition.string(), "--layouts", layouts.string(),
                        "-j", "1", "--quiet", "--timing"});
        for (const auto& [phase, seconds] : phases_of(run.err)) {
            least = phase == "compose" ? std::min(least, seconds) : least;
        }
    }
    return least;
}

/// What the search of the ladders costs against placing the designer's own values alone.
void show_search() {
    const tests::TemporaryFolder folder;
    const std::filesystem::path edition = make_edition(folder.path(), 37);
    const double searched =
        seconds_to_compose(edition, std::filesystem::path{PORTRAITS_SOURCE_DIR} / "layouts");
    const double alone = seconds_to_compose(edition, layouts_without_search(folder.path()));
    fmt::print("search of the ladders: {:.3f} s, first candidates alone {:.3f} s, {:.2f} times\n",
               searched, alone, searched / alone);
}

void run(const std::vector<std::size_t>& sizes) {
    fmt::print("{:>6} {:>6} {:>9} {:>9} {:>8} {:>8} {:>8}   {}\n", "cities", "pages", "seconds",
               "processor", "pages/s", "ms/city", "peak MB", "seconds by phase");
    std::map<std::size_t, double> cost;
    for (const std::size_t records : sizes) {
        const Measure result = measure(records);
        show(result);
        cost[records] = milliseconds_a_record(result);
    }
    show_search();
    if (cost.contains(370) && cost.contains(3700)) {
        fmt::print("a city among 3,700 costs {:.2f} times one among 370\n", cost[3700] / cost[370]);
    }
}

}  // namespace
}  // namespace portraits::bench

int main(int count, char** words) {
    std::vector<std::size_t> sizes;
    for (int i = 1; i < count; ++i) {
        sizes.push_back(std::strtoul(words[i], nullptr, 10));
    }
    try {
        portraits::bench::run(sizes.empty() ? std::vector<std::size_t>{37, 370, 3700} : sizes);
    } catch (const std::exception& failure) {
        std::fprintf(stderr, "bench: %s\n", failure.what());
        return 1;
    }
    return 0;
}
