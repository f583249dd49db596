#include "generator/text/hyphenator.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

#include "generator/text/characters.h"
#include "generator/text/hyphen_patterns.h"

namespace portraits::text {

namespace {

/// Capitals throughout are a word, not an abbreviation, from this many letters on.
constexpr int long_capitals = 10;

/// Words kept before the cache starts anew; those of a long run in one language fit many times.
constexpr std::size_t cache_bound = 50'000;

bool is_letter(char32_t c) { return u_isalpha(static_cast<UChar32>(c)) != 0; }
bool is_digit(char32_t c) { return u_isdigit(static_cast<UChar32>(c)) != 0; }
bool is_upper(char32_t c) { return u_isupper(static_cast<UChar32>(c)) != 0; }

/// A hyphen, slash, dot or at-sign between letters: a compound or an address, which break at their
/// own signs.
bool joins(char32_t c) {
    return c == '-' || c == '/' || c == '@' || c == '.' || c == ':' || c == '_' ||
           (c >= U'\u2010' && c <= U'\u2015') || c == U'\u00AD';
}

/// The letters of a word without what stands around them: quotation marks, points, an apostrophe
/// with its s.
struct Core {
    std::size_t first = 0;  ///< index of the first letter among the characters
    std::size_t count = 0;
};

std::optional<Core> core_of(const std::vector<char32_t>& characters) {
    const auto first = std::find_if(characters.begin(), characters.end(), is_letter);
    const auto last = std::find_if_not(first, characters.end(), is_letter);
    const bool is_spoilt =
        std::any_of(characters.begin(), first, is_digit) ||
        std::any_of(last, characters.end(), [](char32_t c) { return is_digit(c); });
    // What joins only counts between letters: a full stop or dash at the end is no address.
    const auto joint = std::find_if(last, characters.end(), joins);
    const bool is_joined =
        joint != characters.end() && std::any_of(joint, characters.end(), is_letter);
    if (is_spoilt || is_joined) {
        return std::nullopt;
    }
    return Core{static_cast<std::size_t>(first - characters.begin()),
                static_cast<std::size_t>(last - first)};
}

/// `en` of `en-GB`.
std::string_view language_part(std::string_view tag) { return tag.substr(0, tag.find('-')); }

}  // namespace

class Hyphenator::Impl {
public:
    explicit Impl(std::vector<PatternEntry> patterns) : entries_{std::move(patterns)} {}

    [[nodiscard]] const PatternEntry* entry_for(std::string_view lang) const {
        const auto same_language = [&](const PatternEntry& entry) {
            return language_part(entry.lang) == language_part(lang);
        };
        const auto exact = std::find_if(entries_.begin(), entries_.end(),
                                        [&](const auto& entry) { return entry.lang == lang; });
        const auto entry = exact != entries_.end()
                               ? exact
                               : std::find_if(entries_.begin(), entries_.end(), same_language);
        return entry == entries_.end() ? nullptr : &*entry;
    }

    std::span<const std::uint32_t> breaks(std::string_view word, std::string_view lang,
                                          const HyphenLimits& limits) {
        if (word.size() < static_cast<std::size_t>(limits.word)) {
            return {};
        }
        Dictionary* dictionary = dictionary_for(lang);
        if (dictionary == nullptr) {
            return {};
        }
        dictionary->begin(limits);
        auto found = dictionary->words.find(word);
        if (found == dictionary->words.end()) {
            found = dictionary->words.emplace(word, find_breaks(word, *dictionary)).first;
        }
        return found->second;
    }

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const {
            return std::hash<std::string_view>{}(text);
        }
    };

    /// The patterns of a language with what was found by them, for one set of limits at a time.
    struct Dictionary {
        explicit Dictionary(const std::string& path) : patterns{path} {}

        void begin(const HyphenLimits& wanted) {
            if (!(wanted == limits) || words.size() > cache_bound) {
                words.clear();
                limits = wanted;
            }
        }

        HyphenPatterns patterns;
        HyphenLimits limits;
        std::unordered_map<std::string, std::vector<std::uint32_t>, Hash, std::equal_to<>> words;
    };

    Dictionary* dictionary_for(std::string_view lang) {
        if (latest_ != nullptr && lang == latest_lang_) {
            return latest_;
        }
        const PatternEntry* entry = entry_for(lang);
        if (entry == nullptr) {
            return nullptr;
        }
        const auto [place, is_new] = dictionaries_.try_emplace(entry->lang, nullptr);
        if (is_new) {
            place->second = std::make_unique<Dictionary>(entry->path);
        }
        latest_lang_ = lang;
        return latest_ = place->second.get();
    }

    static std::vector<std::uint32_t> find_breaks(std::string_view word,
                                                  const Dictionary& dictionary) {
        const Characters characters = characters_of(word);
        const HyphenLimits& limits = dictionary.limits;
        const std::optional<Core> core = core_of(characters.points);
        if (!core || core->count < static_cast<std::size_t>(limits.word)) {
            return {};
        }
        const std::u32string letters{
            characters.points.begin() + static_cast<std::ptrdiff_t>(core->first),
            characters.points.begin() + static_cast<std::ptrdiff_t>(core->first + core->count)};
        const bool is_capitals = std::all_of(letters.begin(), letters.end(), is_upper);
        if (is_capitals && core->count < long_capitals) {
            return {};
        }
        std::u16string lower;
        for (const char32_t letter : letters) {
            lower += static_cast<char16_t>(u_tolower(static_cast<UChar32>(letter)));
        }
        std::vector<std::uint32_t> result;
        for (const int before : dictionary.patterns.hyphens(lower)) {
            const int after = static_cast<int>(core->count) - before;
            if (before >= limits.before && after >= limits.after) {
                result.push_back(characters.bytes[core->first + static_cast<std::size_t>(before)]);
            }
        }
        return result;
    }

    std::vector<PatternEntry> entries_;
    std::map<std::string, std::unique_ptr<Dictionary>> dictionaries_;
    std::string latest_lang_;
    Dictionary* latest_ = nullptr;
};

Hyphenator::Hyphenator(std::vector<PatternEntry> patterns)
    : impl_{std::make_unique<Impl>(std::move(patterns))} {}
Hyphenator::~Hyphenator() = default;

std::span<const std::uint32_t> Hyphenator::breaks(std::string_view word, std::string_view lang,
                                                  const HyphenLimits& limits) const {
    return impl_->breaks(word, lang, limits);
}

bool Hyphenator::knows(std::string_view lang) const { return impl_->entry_for(lang) != nullptr; }

}  // namespace portraits::text
