#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace portraits::check {

class Dictionary;

/// The words that are spelt right: hunspell's dictionaries of the languages, and a list of the project's own.
class Lexicon {
public:
    /// Loads a dictionary for each of the languages (BCP 47) that `folder` has one for.
    Lexicon(const std::filesystem::path& folder, const std::set<std::string>& languages,
            const std::set<std::string>& own_words);
    Lexicon(const Lexicon&) = delete;
    Lexicon& operator=(const Lexicon&) = delete;
    ~Lexicon();

    /// Whether words of this language can be judged.
    [[nodiscard]] bool has(std::string_view lang) const { return dictionary(lang) != nullptr; }
    [[nodiscard]] bool knows(std::string_view word, std::string_view lang) const;
    /// What may have been meant, the likeliest first.
    [[nodiscard]] std::vector<std::string> suggestions(std::string_view word,
                                                       std::string_view lang) const;

private:
    [[nodiscard]] const Dictionary* dictionary(std::string_view lang) const;

    std::map<std::string, std::unique_ptr<Dictionary>, std::less<>> dictionaries_;
    std::set<std::string> own_words_;  ///< in lower case
};

/// The words of a list: one a line, `#` begins a comment. Empty if the file cannot be read.
std::set<std::string> read_word_list(const std::filesystem::path& path);

}  // namespace portraits::check
