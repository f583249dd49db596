#include "tests/bench/big_edition.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "tests/cli/process.h"

namespace portraits::bench {
namespace {

namespace fs = std::filesystem;
using tests::read_file;
using tests::write_file;

/// Changes about one word in four: letters of nearly the same width change places, so that the text stays as long.
std::string with_other_words(const std::string& line, std::uint32_t seed) {
    const std::string letters = "aeouaeou";
    std::string changed = line;
    std::uint32_t state = seed;
    bool change = false;
    for (char& c : changed) {
        if (c == ' ') {
            state = state * 1664525U + 1013904223U;  // the generator of Numerical Recipes
            change = (state >> 24U) % 4 == 0;
        } else if (const auto at = letters.find(c); change && at != std::string::npos) {
            c = letters[at + 1 + (seed % 3)];
        }
    }
    return changed;
}

/// A record of a later round. Only the lines of literal blocks change, those are the text that is set.
std::string variant(const std::string& record, std::size_t round) {
    std::istringstream lines{record};
    std::string result;
    std::uint32_t number = 0;
    bool in_block = false;
    for (std::string line; std::getline(lines, line);) {
        const bool indented = line.starts_with("  ") || line.empty();
        in_block = indented && in_block;
        result +=
            in_block ? with_other_words(line, static_cast<std::uint32_t>(round) + number) : line;
        // A name that fills its line already stays as it is; the slug tells such cities apart.
        constexpr std::size_t longest = std::string_view{"city: "}.size() + 14;
        const bool numbered = line.starts_with("city: ") && line.size() <= longest;
        result += numbered ? fmt::format(" {}\n", round + 1) : "\n";
        in_block = in_block || (!indented && line.ends_with('|'));
        ++number;
    }
    return result;
}

std::vector<fs::path> records_in(const fs::path& folder) {
    std::vector<fs::path> records;
    for (const auto& entry : fs::directory_iterator{folder}) {
        // A record in another language, `serres.el`, is of a city that stands there already.
        if (entry.path().extension() == ".yaml" &&
            entry.path().stem().string().find('.') == std::string::npos) {
            records.push_back(entry.path());
        }
    }
    std::sort(records.begin(), records.end());
    return records;
}

}  // namespace

fs::path make_edition(const fs::path& folder, std::size_t count) {
    const fs::path data = fs::path{PORTRAITS_SOURCE_DIR} / "data";
    std::vector<std::pair<std::string, std::string>> records;
    for (const fs::path& path : records_in(data / "cities")) {
        records.emplace_back(path.stem().string(), read_file(path));
    }
    for (std::size_t i = 0; i < count; ++i) {
        const auto& [slug, text] = records[i % records.size()];
        const std::size_t round = i / records.size();
        const std::string name = round == 0 ? slug : fmt::format("{}-{}", slug, round + 1);
        write_file(folder / "cities" / (name + ".yaml"), round == 0 ? text : variant(text, round));
    }
    for (const char* name : {"themes.yaml", "regions.yaml"}) {
        write_file(folder / name, read_file(data / name));
    }
    const fs::path edition = folder / "editions" / "bench.yaml";
    write_file(edition, read_file(data / "editions" / "members-meeting-2016.yaml"));
    return edition;
}

}  // namespace portraits::bench
