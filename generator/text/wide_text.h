#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "generator/text/characters.h"
#include "generator/text/paragraph_text.h"
#include "generator/text/wide.h"

namespace portraits::text {

/// What stands between two characters of one word.
enum class WideGap : std::uint8_t {
    None,
    Quarter,  ///< of an em, between Han or kana and a letter or figure of another script
    Spread,   ///< nothing, but a justified line may be stretched here
};

/// Which mark gives up the blank half of its square.
enum class Half : std::uint8_t {
    Kept,
    Given,         ///< the neighbour's blank half is enough for both
    GivenAtStart,  ///< where the mark begins a line
    GivenAtEnd,    ///< where it ends one
};

/// Chinese and Japanese text taken apart into characters. Characters are told by their index.
class WideText {
public:
    WideText() = default;
    WideText(const Characters& text, const JoinedText& joined, std::span<const Span> spans);

    /// True for text without a character that stands in a square.
    [[nodiscard]] bool empty() const { return classes_.empty(); }
    /// Where the piece that begins at a character ends: a single character in a square, or a stretch of others.
    [[nodiscard]] std::size_t end_of(std::size_t first) const;
    [[nodiscard]] WideGap gap_before(std::size_t character) const;
    [[nodiscard]] Half half_of(std::size_t character) const;

private:
    [[nodiscard]] bool is_boundary(std::size_t i) const;
    [[nodiscard]] std::size_t base_before(std::size_t i) const;
    [[nodiscard]] bool is_written_wide(std::size_t i) const;

    std::vector<char32_t> points_;
    std::vector<Wide> classes_;
};

}  // namespace portraits::text
