// Sentences that stand in two records.

#include <fmt/format.h>

#include <array>
#include <set>
#include <string>
#include <vector>

#include "generator/check/editorial_manuscript.h"
#include "generator/check/editorial_registry.h"
#include "generator/check/editorial_shingles.h"
#include "generator/check/editorial_words.h"

namespace portraits::check {
namespace {

struct Sentence {
    const Passage* passage = nullptr;
    Word extent;
};

/// The sentences of this many words or more, and their words.
struct Sentences {
    std::vector<Sentence> places;
    std::vector<std::vector<std::string>> words;
};

Sentences long_sentences(const Manuscript& manuscript, double least) {
    Sentences sentences;
    for (const Passage& passage : manuscript.passages) {
        if (passage.city == nullptr || !passage.is_prose()) {
            continue;
        }
        for (const Word& extent : sentences_of(passage.text)) {
            std::vector<std::string> words;
            for (const Word& word : words_of(extent.text)) {
                words.push_back(lower_case(word.text));
            }
            if (static_cast<double>(words.size()) >= least) {
                sentences.places.push_back({&passage, extent});
                sentences.words.push_back(std::move(words));
            }
        }
    }
    return sentences;
}

void check_twins(const Manuscript& manuscript, Findings& findings) {
    const Sentences sentences = long_sentences(manuscript, findings.limit("words"));
    std::set<std::size_t> told;
    for (const Likeness& pair : find_likenesses(sentences.words, findings.limit("similarity"))) {
        const Sentence& first = sentences.places[pair.first];
        const Sentence& second = sentences.places[pair.second];
        if (!told.insert(pair.second).second) {
            continue;
        }
        const SourceMark there = first.passage->mark(first.extent.start, 1);
        const bool same_city = first.passage->city == second.passage->city;
        findings.add(second.passage->mark(second.extent.start, second.extent.text.size()),
                     same_city ? std::string{"this sentence stands twice in the record"}
                               : fmt::format("this sentence stands in the record of {} too",
                                             first.passage->city->name),
                     fmt::format("compare line {} of {}", there.line,
                                 there.file ? there.file->path() : std::string{"the other"}));
    }
}

constexpr std::array limits{Limit{"similarity", 0.6, "share of three-word runs in common"},
                            Limit{"words", 8, "words that a sentence must have"}};

constexpr std::array rules{
    Rule{"text-twin", Level::Warning, "a sentence that stands in two records",
         "Texts from many offices are put into records by copying, and the paragraph of one city "
         "ends up in the page of another. Two sentences that share most of their runs of three "
         "words are reported at the second one.",
         limits, check_twins},
};

}  // namespace

std::span<const Rule> twin_rules() { return rules; }

}  // namespace portraits::check
