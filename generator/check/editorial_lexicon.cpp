#include "generator/check/editorial_lexicon.h"

#include <unicode/unistr.h>

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <hunspell/hunspell.hxx>
#include <system_error>
#include <unordered_map>
#include <utility>

#include "generator/check/editorial_words.h"

namespace portraits::check {
namespace {

namespace fs = std::filesystem;

/// The dictionary's name for a tag, `en_GB` for `en-GB`; any region's if the tag's own has none, empty if there is none.
std::string dictionary_name(const fs::path& folder, const std::string& lang) {
    std::string wanted = lang;
    std::replace(wanted.begin(), wanted.end(), '-', '_');
    const std::string language = wanted.substr(0, wanted.find('_'));
    std::vector<std::string> found;
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator{folder, ignored}) {
        const std::string name = entry.path().stem().string();
        const bool same = name == language || name.starts_with(language + "_");
        if (entry.path().extension() == ".dic" && same &&
            fs::exists(folder / (name + ".aff"), ignored)) {
            found.push_back(name);
        }
    }
    if (std::find(found.begin(), found.end(), wanted) != found.end()) {
        return wanted;
    }
    return found.empty() ? std::string{} : *std::min_element(found.begin(), found.end());
}

/// Dictionaries write the apostrophe of a typewriter.
std::string with_plain_apostrophes(std::string_view word) { return replaced(word, "’", "'"); }

}  // namespace

/// A dictionary of hunspell, which is asked in the encoding that its files have.
class Dictionary {
public:
    Dictionary(const fs::path& folder, const std::string& name)
        : hunspell_{std::make_unique<Hunspell>((folder / (name + ".aff")).c_str(),
                                               (folder / (name + ".dic")).c_str())},
          encoding_{hunspell_->get_dict_encoding()} {}

    /// A few thousand words make up all texts of an edition, so each is looked up once.
    [[nodiscard]] bool knows(const std::string& word) const {
        const auto [found, is_new] = known_.emplace(word, false);
        if (is_new) {
            found->second = hunspell_->spell(encode(word));
        }
        return found->second;
    }
    [[nodiscard]] std::vector<std::string> suggestions(const std::string& word) const {
        std::vector<std::string> words = hunspell_->suggest(encode(word));
        std::transform(words.begin(), words.end(), words.begin(),
                       [this](const std::string& each) { return decode(each); });
        return words;
    }

private:
    [[nodiscard]] bool is_utf8() const { return encoding_ == "UTF-8"; }

    [[nodiscard]] std::string encode(const std::string& word) const {
        if (is_utf8()) {
            return word;
        }
        const auto wide = icu::UnicodeString::fromUTF8(word);
        std::string bytes(static_cast<std::size_t>(wide.length()) * 4 + 1, '\0');
        const std::int32_t size =
            wide.extract(0, wide.length(), bytes.data(), static_cast<std::uint32_t>(bytes.size()),
                         encoding_.c_str());
        bytes.resize(static_cast<std::size_t>(std::max(size, std::int32_t{0})));
        return bytes;
    }
    [[nodiscard]] std::string decode(const std::string& word) const {
        if (is_utf8()) {
            return word;
        }
        std::string text;
        icu::UnicodeString{word.c_str(), encoding_.c_str()}.toUTF8String(text);
        return text;
    }

    std::unique_ptr<Hunspell> hunspell_;
    mutable std::unordered_map<std::string, bool> known_;
    std::string encoding_;
};

Lexicon::Lexicon(const fs::path& folder, const std::set<std::string>& languages,
                 const std::set<std::string>& own_words) {
    for (const std::string& lang : languages) {
        if (const std::string name = dictionary_name(folder, lang); !name.empty()) {
            dictionaries_.emplace(lang, std::make_unique<Dictionary>(folder, name));
        }
    }
    for (const std::string& word : own_words) {
        own_words_.insert(lower_case(word));
    }
}

Lexicon::~Lexicon() = default;

const Dictionary* Lexicon::dictionary(std::string_view lang) const {
    const auto found = dictionaries_.find(lang);
    return found == dictionaries_.end() ? nullptr : found->second.get();
}

bool Lexicon::knows(std::string_view word, std::string_view lang) const {
    const Dictionary* with = dictionary(lang);
    return own_words_.contains(lower_case(word)) ||
           (with != nullptr && with->knows(with_plain_apostrophes(word)));
}

std::vector<std::string> Lexicon::suggestions(std::string_view word, std::string_view lang) const {
    const Dictionary* with = dictionary(lang);
    return with == nullptr ? std::vector<std::string>{}
                           : with->suggestions(with_plain_apostrophes(word));
}

std::set<std::string> read_word_list(const fs::path& path) {
    std::set<std::string> words;
    std::ifstream in{path};
    for (std::string line; std::getline(in, line);) {
        line.resize(std::min(line.find('#'), line.size()));
        const std::size_t start = line.find_first_not_of(" \t\r");
        if (start != std::string::npos) {
            words.insert(line.substr(start, line.find_last_not_of(" \t\r") + 1 - start));
        }
    }
    return words;
}

}  // namespace portraits::check
