// Words: spelt right, and not written twice.

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <vector>

#include "generator/check/editorial_manuscript.h"
#include "generator/check/editorial_registry.h"
#include "generator/check/editorial_variety.h"
#include "generator/check/editorial_words.h"
#include "generator/record/nearest.h"

namespace portraits::check {
namespace {

/// The words of all names in the edition, which no dictionary has to know.
std::set<std::string> words_of_names(const Manuscript& manuscript) {
    std::set<std::string> words;
    const auto add = [&words](std::string_view text) {
        for (const Word& word : words_of(text)) {
            words.emplace(word.text);
        }
    };
    for (const Passage& passage : manuscript.passages) {
        if (!passage.is_prose()) {
            add(passage.text);
        }
    }
    for (const record::City& city : manuscript.edition.cities) {
        for (const record::Distinction& distinction : city.distinctions) {
            add(distinction.name);
        }
    }
    add(manuscript.edition.place);
    add(manuscript.edition.network);
    add(manuscript.edition.publisher.name);
    for (const std::string& line : manuscript.edition.publisher.address) {
        add(line);
    }
    return words;
}

std::string_view without_possessive(std::string_view word) {
    for (const std::string_view ending : {"’s", "'s"}) {
        if (word.ends_with(ending)) {
            return word.substr(0, word.size() - ending.size());
        }
    }
    return word;
}

/// A part of an address: `www.szlll.net.cn`, `name@example.org`.
bool is_in_address(std::string_view text, const Word& word) {
    const std::size_t start = text.find_last_of(" (\u2028", word.start) + 1;
    const std::string_view whole =
        text.substr(start, std::min(text.find_first_of(" )", word.end()), text.size()) - start);
    const std::size_t dot = whole.find('.');
    return whole.find('@') != std::string_view::npos || whole.find('/') != std::string_view::npos ||
           (dot != std::string_view::npos && dot + 1 < whole.size() && dot > 1);
}

class SpellingCheck {
public:
    SpellingCheck(const Manuscript& manuscript, Findings& findings)
        : manuscript_{manuscript}, findings_{findings}, names_{words_of_names(manuscript)} {}

    void check(const Passage& passage) {
        for (const Word& word : words_of(passage.text)) {
            if (is_wrong(passage, word)) {
                tell(passage, word);
            }
        }
    }

private:
    [[nodiscard]] bool is_wrong(const Passage& passage, const Word& word) const {
        const std::string& lang = passage.lang_at(word.start);
        const std::string_view root = without_possessive(word.text);
        return manuscript_.lexicon.has(lang) && is_in_script_of(word.text, lang) &&
               !has_digit(word.text) && !is_abbreviation(root) && !passage.is_link(word.start) &&
               !names_.contains(std::string{root}) && !is_in_address(passage.text, word) &&
               !variety_of(root) && !manuscript_.lexicon.knows(root, lang) &&
               !manuscript_.lexicon.knows(word.text, lang);
    }

    /// A capital inside a sentence begins a name, of which a dictionary knows few: it is only told of if it is but a
    /// letter away from a word.
    void tell(const Passage& passage, const Word& word) {
        const bool name = is_capitalized(word.text) && !begins_sentence(passage.text, word.start);
        // Suggestions take longer than all else, and short names are a letter away from everything.
        if (name && word.text.size() < letters_of_a_likely_word) {
            return;
        }
        std::vector<std::string> meant =
            manuscript_.lexicon.suggestions(word.text, passage.lang_at(word.start));
        meant.resize(std::min(meant.size(), longest_list));
        const bool near =
            !meant.empty() && record::edit_distance(folded(word.text), folded(meant[0])) <= 1;
        if (!name || near) {
            findings_.add(passage.mark(word.start, word.text.size()),
                          fmt::format("`{}` is in no dictionary", word.text),
                          meant.empty()
                              ? "a name or a new word goes into the project's list of words"
                              : fmt::format("did you mean {}?", fmt::join(meant, ", ")));
        }
    }

    static constexpr std::size_t longest_list = 3;
    static constexpr std::size_t letters_of_a_likely_word = 7;

    const Manuscript& manuscript_;
    Findings& findings_;
    std::set<std::string> names_;
};

void check_spelling(const Manuscript& manuscript, Findings& findings) {
    SpellingCheck spelling{manuscript, findings};
    for (const Passage& passage : manuscript.passages) {
        if (passage.is_prose()) {
            spelling.check(passage);
        }
    }
}

/// English has sentences with these twice in a row.
constexpr std::array<std::string_view, 2> may_be_doubled{"that", "had"};

void check_doubled(const Manuscript& manuscript, Findings& findings) {
    for (const Passage& passage : manuscript.passages) {
        const std::string_view text = passage.text;
        const std::vector<Word> words = words_of(text);
        for (std::size_t i = 1; i < words.size(); ++i) {
            const std::string_view between =
                text.substr(words[i - 1].end(), words[i].start - words[i - 1].end());
            const std::string word = lower_case(words[i].text);
            const bool same = between == " " && word == lower_case(words[i - 1].text);
            const bool allowed =
                has_digit(word) ||
                (passage.is_english() && std::find(may_be_doubled.begin(), may_be_doubled.end(),
                                                   word) != may_be_doubled.end());
            // In names, a doubled word can be the name: Walla Walla.
            if (same && !allowed && !is_capitalized(words[i].text)) {
                findings.add(passage.mark(words[i - 1].start, words[i].end() - words[i - 1].start),
                             fmt::format("`{}` stands twice", words[i].text), "take one out");
            }
        }
    }
}

constexpr std::array rules{
    Rule{"text-spelling",
         Level::Warning,
         "a word that no dictionary knows",
         "Words are looked up in hunspell's dictionary of the text's language and in the project's "
         "list of words; names in the records are known. A word that is right but in neither goes "
         "into the list, data/words.txt. Spans marked as another language, [text]{lang=ko}, are "
         "looked up in that language.",
         {},
         check_spelling},
    Rule{"text-doubled-word",
         Level::Warning,
         "a word written twice in a row",
         "The second `the` at the beginning of a line escapes every reader but the one who has the "
         "printed copy.",
         {},
         check_doubled},
};

}  // namespace

std::span<const Rule> spelling_rules() { return rules; }

}  // namespace portraits::check
