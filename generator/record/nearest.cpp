#include "generator/record/nearest.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <utility>
#include <vector>

namespace portraits::record {
namespace {

/// More words than this are a list that nobody reads.
constexpr std::size_t longest_list = 16;

/// Beyond a third of its letters a word is another word.
std::size_t farthest(std::string_view word) { return std::max<std::size_t>(1, word.size() / 3); }

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> before(b.size() + 1);
    std::vector<std::size_t> above(b.size() + 1);
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) {
        row[j] = j;
    }
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::swap(before, above);
        std::swap(above, row);
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, replaced});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                row[j] = std::min(row[j], before[j - 2] + 1);
            }
        }
    }
    return row[b.size()];
}

std::string nearest(std::string_view word, std::span<const std::string> known) {
    std::size_t least = farthest(word) + 1;
    const std::string* found = nullptr;
    for (const std::string& candidate : known) {
        const std::size_t distance = edit_distance(word, candidate);
        if (distance < least) {
            least = distance;
            found = &candidate;
        }
    }
    return found != nullptr ? *found : std::string{};
}

std::string did_you_mean(std::string_view word, std::span<const std::string> known) {
    if (const std::string meant = nearest(word, known); !meant.empty()) {
        return fmt::format("did you mean `{}`?", meant);
    }
    return known.empty() || known.size() > longest_list
               ? std::string{}
               : fmt::format("known here: `{}`", fmt::join(known, "`, `"));
}

}  // namespace portraits::record
