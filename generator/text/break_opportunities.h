#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace portraits::text {

enum class BreakKind : std::uint8_t {
    Plain,       ///< nothing is printed: after a dash, a slash, between ideographs
    Hyphen,      ///< after a hyphen that the word has
    SoftHyphen,  ///< at U+00AD, which prints as a hyphen and is swallowed
    Address,     ///< after a sign of an address
    Syllable,    ///< between syllables of a Korean word
    WithinWord,  ///< between characters of a Chinese or Japanese word
    Counted,     ///< between a figure and the ideograph that says what is counted
};

struct BreakOpportunity {
    std::uint32_t offset = 0;  ///< byte in the word at which the next line would begin
    BreakKind kind = BreakKind::Plain;
};

/// Letters, marks, digits and punctuation of Latin, Greek, Cyrillic and Armenian: text that runs
/// left to right and breaks only at spaces, hyphens and dashes, for which nobody else need be
/// asked.
bool is_plain(std::string_view text);

/// Where words may be broken besides hyphenation (UAX 14, with our own stricter choices for plain
/// text). Holds ICU's iterators, which are costly to open. One thread at a time.
class BreakFinder {
public:
    BreakFinder();
    ~BreakFinder();
    BreakFinder(const BreakFinder&) = delete;
    BreakFinder& operator=(const BreakFinder&) = delete;

    /// The opportunities within a word without spaces, in order. Good until the next call.
    const std::vector<BreakOpportunity>& find(std::string_view word, std::string_view lang) const;

private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace portraits::text
