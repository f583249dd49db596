// One way to write a thing in the whole edition. These rules read English texts.

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "generator/check/editorial_manuscript.h"
#include "generator/check/editorial_registry.h"
#include "generator/check/editorial_usage.h"
#include "generator/check/editorial_variety.h"
#include "generator/check/editorial_words.h"

namespace portraits::check {
namespace {

template <typename Visit>
void for_each_english(const Manuscript& manuscript, Visit visit) {
    for (const Passage& passage : manuscript.passages) {
        if (passage.is_english() && passage.is_prose()) {
            visit(passage);
        }
    }
}

void find_all(const Passage& passage, std::string_view written, const char* other,
              std::vector<Use>& uses) {
    for (std::size_t at = passage.text.find(written); at != std::string::npos;
         at = passage.text.find(written, at + 1)) {
        uses.push_back({passage.mark(at, written.size()), std::string{written}, other});
    }
}

void check_percent(const Manuscript& manuscript, Findings& findings) {
    std::vector<Use> words;
    std::vector<Use> signs;
    for_each_english(manuscript, [&](const Passage& passage) {
        find_all(passage, "per cent", "%", words);
        find_all(passage, "percent ", "%", words);
        find_all(passage, "%", "per cent", signs);
    });
    report_rarer(words, signs, findings);
}

/// Nouns whose -ise is no ending, though a verb in -ize stands in dictionaries.
constexpr std::array<std::string_view, 4> nouns{"expertise", "merchandise", "franchise",
                                                "franchises"};

/// Where -ise or -ize begins in a word, before its inflection; npos if it has neither.
std::size_t ending_place(std::string_view word) {
    constexpr std::array<std::string_view, 8> inflections{"e",  "es",  "ed",    "ing",
                                                          "er", "ers", "ation", "ations"};
    constexpr std::size_t shortest_stem = 4;  // prize, size and rise are no verbs in -ize
    for (const std::string_view inflection : inflections) {
        if (!word.ends_with(inflection) || word.size() < shortest_stem + 2 + inflection.size()) {
            continue;
        }
        const std::size_t place = word.size() - inflection.size() - 2;
        if (word.substr(place, 2) == "is" || word.substr(place, 2) == "iz") {
            return place;
        }
    }
    return std::string_view::npos;
}

void check_ise(const Manuscript& manuscript, Findings& findings) {
    std::vector<Use> with_z;
    std::vector<Use> with_s;
    for_each_english(manuscript, [&](const Passage& passage) {
        for (const Word& word : words_of(passage.text)) {
            const std::size_t place = ending_place(word.text);
            const bool noun = std::find(nouns.begin(), nouns.end(), word.text) != nouns.end();
            if (place == std::string_view::npos || noun) {
                continue;
            }
            const bool z = word.text[place + 1] == 'z';
            std::string other{word.text};
            other[place + 1] = z ? 's' : 'z';
            // Only a word that may be written both ways is a choice: surprise is none.
            if (manuscript.lexicon.knows(lower_case(other), passage.lang)) {
                (z ? with_z : with_s)
                    .push_back({passage.mark(word.start, word.text.size()), std::string{word.text},
                                other});
            }
        }
    });
    report_rarer(with_z, with_s, findings);
}

/// The variety that the edition's language asks for; without a region, the one that its texts use more.
Variety variety_wanted(const Manuscript& manuscript, std::size_t british, std::size_t american) {
    if (manuscript.edition.lang == "en-US") {
        return Variety::American;
    }
    const bool open = manuscript.edition.lang == "en";
    return open && american > british ? Variety::American : Variety::British;
}

void check_variety(const Manuscript& manuscript, Findings& findings) {
    std::vector<Use> british;
    std::vector<Use> american;
    for_each_english(manuscript, [&](const Passage& passage) {
        for (const Word& word : words_of(passage.text)) {
            // The Center for Learning Cities keeps its own spelling, as other names do.
            const bool name =
                is_capitalized(word.text) && !begins_sentence(passage.text, word.start);
            const auto found = variety_of(word.text);
            if (found && !name && !passage.is_link(word.start)) {
                (found->variety == Variety::British ? british : american)
                    .push_back({passage.mark(word.start, word.text.size()), std::string{word.text},
                                found->other});
            }
        }
    });
    const Variety wanted = variety_wanted(manuscript, british.size(), american.size());
    for (const Use& use : wanted == Variety::British ? american : british) {
        findings.add(use.mark,
                     fmt::format("`{}` is {} spelling", use.written,
                                 wanted == Variety::British ? "American" : "British"),
                     fmt::format("write {}", use.other));
    }
}

constexpr std::array rules{
    Rule{"text-percent",
         Level::Warning,
         "% and per cent mixed within an edition",
         "Both are right; an edition uses one of them. The rarer one is reported.",
         {},
         check_percent},
    Rule{"text-ise",
         Level::Warning,
         "-ise and -ize mixed within an edition",
         "Oxford and the United Nations write organize, most of Britain organise; an edition does "
         "the one or the other. The rarer one is reported. Words that have but one spelling, such "
         "as advertise, do not count.",
         {},
         check_ise},
    Rule{"text-variety",
         Level::Warning,
         "American spelling in a British text, or the reverse",
         "The edition's language, en-GB or en-US, says which spelling is meant: colour or color, "
         "centre or center, programme or program.",
         {},
         check_variety},
};

}  // namespace

std::span<const Rule> usage_rules() { return rules; }

}  // namespace portraits::check
