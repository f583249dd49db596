#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace portraits::write {

/// Which glyphs of a font are used: a bit each.
class GlyphSet {
public:
    void insert(std::uint16_t glyph) {
        const std::size_t word = glyph / 64U;
        if (word >= words_.size()) {
            words_.resize(word + 1);
        }
        words_[word] |= std::uint64_t{1} << glyph % 64U;
    }
    void insert(const GlyphSet& others) {
        words_.resize(words_.size() > others.words_.size() ? words_.size() : others.words_.size());
        for (std::size_t i = 0; i < others.words_.size(); ++i) {
            words_[i] |= others.words_[i];
        }
    }
    [[nodiscard]] bool empty() const { return words_.empty(); }

    /// Calls `visit` with each glyph in ascending order.
    template <typename Visit>
    void for_each(Visit visit) const {
        for (std::size_t word = 0; word < words_.size(); ++word) {
            for (unsigned bit = 0; bit < 64; ++bit) {
                if ((words_[word] >> bit & 1U) != 0) {
                    visit(static_cast<std::uint16_t>(word * 64 + bit));
                }
            }
        }
    }
    friend bool operator==(const GlyphSet&, const GlyphSet&) = default;

private:
    std::vector<std::uint64_t> words_;
};

}  // namespace portraits::write
