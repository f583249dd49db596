// Every target on its seeds and on a few hundred broken ones, the same in each run. `./dev fuzz` looks on, guided by coverage.

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "tests/cli/process.h"
#include "tests/fuzz/targets.h"

namespace portraits::fuzz {
namespace {

/// Breaks a file as carelessness and transport do: bytes changed, lost, repeated, the end cut off, a part of another file put in.
class Mutator {
public:
    explicit Mutator(const std::vector<std::string>& files) : files_{&files} {}

    std::string next() {
        std::string bytes = any_file();
        for (std::size_t times = 1 + below(4); times > 0 && !bytes.empty(); --times) {
            const std::size_t at = below(bytes.size());
            const std::size_t length = below(std::min<std::size_t>(bytes.size() - at, 40) + 1);
            switch (below(5)) {
                case 0: bytes[at] = static_cast<char>(below(256)); break;
                case 1: bytes.erase(at, length); break;
                case 2: bytes.insert(at, bytes.substr(at, length)); break;
                case 3: bytes.resize(at); break;
                default: bytes.insert(at, part_of(any_file())); break;
            }
        }
        return bytes;
    }

private:
    std::size_t below(std::size_t limit) { return limit == 0 ? 0 : random_() % limit; }
    const std::string& any_file() { return (*files_)[below(files_->size())]; }
    std::string part_of(const std::string& file) {
        return file.substr(below(file.size()), below(40));
    }

    const std::vector<std::string>* files_;
    std::mt19937 random_{20160423};  // NOLINT(cert-msc51-cpp): the same in each run
};

std::vector<std::string> seeds_of(const Target& target) {
    std::vector<std::string> seeds;
    for (const auto& file : seed_files(target, PORTRAITS_SOURCE_DIR)) {
        seeds.push_back(tests::read_file(file));
    }
    return seeds;
}

void try_broken_seeds(std::string_view name, int times) {
    const Target* target = find_target(name);
    REQUIRE(target != nullptr);
    const std::vector<std::string> seeds = seeds_of(*target);
    REQUIRE(!seeds.empty());
    for (const std::string& seed : seeds) {
        CHECK_NOTHROW(target->run(seed));
    }
    Mutator mutator{seeds};
    for (int i = 0; i < times; ++i) {
        const std::string bytes = mutator.next();
        CHECK_NOTHROW(target->run(bytes));
    }
    CHECK_NOTHROW(target->run(""));
}

}  // namespace

TEST_CASE("a broken record is read to its end") { try_broken_seeds("record", 1500); }
TEST_CASE("a broken layout is read to its end") { try_broken_seeds("layout", 1500); }
TEST_CASE("a broken table is read to its end") { try_broken_seeds("table", 1500); }
TEST_CASE("a broken picture is read to its end") { try_broken_seeds("picture", 400); }
TEST_CASE("a broken PDF is checked to its end") { try_broken_seeds("pdf", 400); }
TEST_CASE("any text is set to its end") { try_broken_seeds("text", 1000); }

}  // namespace portraits::fuzz
