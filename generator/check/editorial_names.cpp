#include "generator/check/editorial_names.h"

#include <algorithm>
#include <array>

#include "generator/record/nearest.h"

namespace portraits::check {
namespace {

// A letter may be wrong in a name of six, two in one of twelve; shorter names are different names.
constexpr std::size_t letters_for_one_slip = 6;
constexpr std::size_t letters_for_two_slips = 12;

constexpr std::array<std::string_view, 14> honorifics{"Mr",   "Mrs", "Ms",   "Miss",     "Dr",
                                                      "Prof", "Sir", "Dame", "Hon",      "Rev",
                                                      "Eng",  "HE",  "Mx",   "Professor"};

std::string_view without_possessive(std::string_view word) {
    for (const std::string_view ending : {"’s", "'s", "’"}) {
        if (word.ends_with(ending)) {
            return word.substr(0, word.size() - ending.size());
        }
    }
    return word;
}

bool is_joint(std::string_view between) {
    return std::all_of(between.begin(), between.end(), [](char c) { return c == ' ' || c == '-'; });
}

/// Takes the words before the name that are titles.
std::string split_honorific(std::string& name) {
    std::string taken;
    for (;;) {
        const std::string first = name.substr(0, name.find_first_of(" ."));
        const std::size_t rest = name.find_first_not_of(" .", first.size());
        const bool known =
            std::find(honorifics.begin(), honorifics.end(), first) != honorifics.end();
        if (!known || rest == std::string::npos) {
            return taken;
        }
        taken += (taken.empty() ? "" : " ") + first;
        name.erase(0, rest);
    }
}

}  // namespace

std::vector<Phrase> phrases_of(std::string_view text, std::size_t count) {
    const std::vector<Word> words = words_of(text);
    std::vector<Phrase> phrases;
    std::size_t run = 0;  // where the row of joined words begins
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0 &&
            !is_joint(text.substr(words[i - 1].end(), words[i].start - words[i - 1].end()))) {
            run = i;
        }
        if (count > 0 && i + 1 >= run + count) {
            const std::size_t start = words[i + 1 - count].start;
            phrases.push_back(
                {start, without_possessive(text.substr(start, words[i].end() - start))});
        }
    }
    return phrases;
}

bool mentions(std::string_view text, std::string_view name) {
    const std::vector<Phrase> phrases = phrases_of(text, words_of(name).size());
    return std::any_of(phrases.begin(), phrases.end(),
                       [name](const Phrase& phrase) { return phrase.text == name; });
}

Spelling::Spelling(std::string_view name) : text{name}, folded{check::folded(name)} {
    for (const Word& word : words_of(name)) {
        words.push_back(check::folded(word.text));
    }
    std::sort(words.begin(), words.end());
}

bool nearly_same(const Spelling& a, const Spelling& b) {
    const std::size_t shorter = std::min(a.folded.size(), b.folded.size());
    const std::size_t longer = std::max(a.folded.size(), b.folded.size());
    const std::size_t allowed = shorter >= letters_for_two_slips  ? 2
                                : shorter >= letters_for_one_slip ? 1
                                                                  : 0;
    if (a.text == b.text || longer - shorter > allowed) {
        return false;
    }
    return a.folded == b.folded ||
           (allowed > 0 && record::edit_distance(a.folded, b.folded) <= allowed);
}

std::vector<Person> persons_of(const Manuscript& manuscript) {
    std::vector<Person> persons;
    for (const Passage& passage : manuscript.passages) {
        if (passage.key.ends_with(".name") || passage.key.ends_with(".speaker")) {
            std::string name = passage.text;
            std::string honorific = split_honorific(name);
            persons.push_back({&passage, Spelling{name}, std::move(honorific)});
        }
    }
    return persons;
}

}  // namespace portraits::check
