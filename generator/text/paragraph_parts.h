#pragma once

#include "generator/text/paragraph.h"

namespace portraits::text {

/// Measures parts of words for the breaker.
class WordParts {
public:
    WordParts(const Paragraph& paragraph, const ParagraphStyle& style, const Shaper& shaper);

    /// The box of what a fragment has between two bytes of the paragraph's text, from the glyphs of the whole.
    [[nodiscard]] knuth_plass::Item box(const Fragment& fragment, std::uint32_t from,
                                        std::uint32_t to) const;
    /// Adds to a break within a fragment, in justified text, by how much its two parts differ from their shares of the whole: a
    /// line that is to be filled has no room for estimates.
    void refine(knuth_plass::Item& cut, const Place& place, const Fragment& fragment) const;

private:
    struct Part {
        Length width;
        int gaps = 0;  ///< between letters
    };
    [[nodiscard]] Part before(const Fragment& fragment, std::uint32_t at) const;
    [[nodiscard]] Part alone(const Fragment& fragment, std::string_view text) const;

    const Paragraph& paragraph_;
    const Shaper& shaper_;
    bool is_exact_;
    Length tracking_;  ///< how far two letters may move
};

}  // namespace portraits::text
