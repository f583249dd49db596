#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "generator/text/font_library.h"
#include "generator/text/hyphen_limits.h"

namespace portraits::text {

/// Finds where words may be hyphenated, by the patterns of their language (F. M. Liang, "Word
/// Hy-phen-a-tion by Com-put-er", 1983; read and applied by libhyphen). Patterns are read when a
/// word first asks for them; results are cached. One thread at a time.
class Hyphenator {
public:
    explicit Hyphenator(std::vector<PatternEntry> patterns);
    ~Hyphenator();
    Hyphenator(const Hyphenator&) = delete;
    Hyphenator& operator=(const Hyphenator&) = delete;

    /// Byte offsets in `word` before which a hyphen may be put, in order; none for words that are
    /// not to be hyphenated: short, with digits or hyphens of their own, capitals throughout,
    /// addresses. Punctuation at either side does no harm. Good until the next call.
    [[nodiscard]] std::span<const std::uint32_t> breaks(std::string_view word,
                                                        std::string_view lang,
                                                        const HyphenLimits& limits) const;

    /// Whether there are patterns for a language; `en` and `en-IE` are served by those for `en-GB`.
    [[nodiscard]] bool knows(std::string_view lang) const;

private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace portraits::text
