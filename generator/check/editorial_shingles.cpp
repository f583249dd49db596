// Texts that share no shingle have a resemblance of nothing, so it is enough to count, over an index from shingles to
// texts, how many each pair shares: as many steps as there are shared shingles, not as there are pairs.

#include "generator/check/editorial_shingles.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

namespace portraits::check {
namespace {

constexpr std::size_t shingle_length = 3;

std::set<std::string> shingles_of(const std::vector<std::string>& words) {
    std::set<std::string> shingles;
    for (std::size_t i = 0; i + shingle_length <= words.size(); ++i) {
        std::string shingle;
        for (std::size_t j = 0; j < shingle_length; ++j) {
            shingle += words[i + j] + " ";
        }
        shingles.insert(std::move(shingle));
    }
    return shingles;
}

}  // namespace

std::vector<Likeness> find_likenesses(std::span<const std::vector<std::string>> texts,
                                      double least) {
    std::unordered_map<std::string, std::vector<std::size_t>> texts_with;
    std::vector<std::size_t> sizes;
    std::vector<Likeness> found;
    for (std::size_t second = 0; second < texts.size(); ++second) {
        const std::set<std::string> shingles = shingles_of(texts[second]);
        sizes.push_back(shingles.size());
        std::map<std::size_t, std::size_t> shared;
        for (const std::string& shingle : shingles) {
            std::vector<std::size_t>& earlier = texts_with[shingle];
            for (const std::size_t first : earlier) {
                ++shared[first];
            }
            earlier.push_back(second);
        }
        for (const auto& [first, count] : shared) {
            const auto all = static_cast<double>(sizes[first] + sizes[second] - count);
            const double similarity = static_cast<double>(count) / all;
            if (similarity >= least) {
                found.push_back({first, second, similarity});
            }
        }
    }
    std::sort(found.begin(), found.end(), [](const Likeness& a, const Likeness& b) {
        return a.first != b.first ? a.first < b.first : a.second < b.second;
    });
    return found;
}

}  // namespace portraits::check
