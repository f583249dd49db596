#include "generator/text/paragraph_fragments.h"

#include <algorithm>

#include "generator/text/bidi.h"
#include "generator/text/characters.h"

namespace portraits::text {

namespace {

/// The words of a paragraph, as they are shaped.
class FragmentMaker {
public:
    FragmentMaker(Paragraph& paragraph, const JoinedText& joined, const ParagraphStyle& style,
                  const ParagraphTools& tools)
        : paragraph_{paragraph}, joined_{joined}, style_{style}, tools_{tools} {
        if (!is_plain(joined.text) || paragraph.right_to_left) {
            find_levels();
        }
    }

    void add(const Token& token) {
        for (std::uint32_t begin = token.begin; begin < token.end;) {
            const std::uint32_t end = std::min(token.end, boundary_after(begin));
            add_fragment(begin, end, token);
            begin = end;
        }
    }

private:
    void find_levels() {
        characters_ = characters_of(joined_.text);
        levels_ = bidi_levels(characters_, paragraph_.right_to_left ? BaseDirection::RightToLeft
                                                                    : BaseDirection::LeftToRight);
        paragraph_.mixed =
            std::any_of(levels_.begin(), levels_.end(), [](auto l) { return l > 0; });
    }

    /// Where the style or direction that holds at byte `at` ends.
    std::uint32_t boundary_after(std::uint32_t at) {
        const auto& stretches = joined_.stretches;
        while (stretch_ + 1 < stretches.size() && stretches[stretch_ + 1].begin <= at) {
            ++stretch_;
        }
        std::uint32_t end = stretch_ + 1 < stretches.size()
                                ? stretches[stretch_ + 1].begin
                                : static_cast<std::uint32_t>(joined_.text.size());
        if (!paragraph_.mixed) {
            return end;
        }
        std::size_t character = character_at(at);
        const std::uint8_t level = levels_[character];
        while (characters_.bytes[character] < end && character < levels_.size() &&
               levels_[character] == level) {
            ++character;
        }
        return std::min(end, characters_.bytes[character]);
    }

    [[nodiscard]] std::size_t character_at(std::uint32_t byte) const {
        const auto& bytes = characters_.bytes;
        return static_cast<std::size_t>(std::lower_bound(bytes.begin(), bytes.end(), byte) -
                                        bytes.begin());
    }

    void add_fragment(std::uint32_t begin, std::uint32_t end, const Token& token) {
        Fragment fragment;
        fragment.begin = begin;
        fragment.end = end;
        fragment.span = joined_.stretches[stretch_].span;
        fragment.level = paragraph_.mixed ? levels_[character_at(begin)] : std::uint8_t{0};
        fragment.is_space = token.kind != Token::Kind::Word;
        const Span& span = paragraph_.spans[fragment.span];
        fragment.shaped =
            &tools_.shaper.shape(paragraph_.text_of(fragment), span.style, span.lang, span.mark);
        fragment.width = fragment.shaped->width;
        if (fragment.is_space && style_.space_factor != 1) {
            fragment.width = fragment.width * style_.space_factor;
        }
        paragraph_.fragments.push_back(fragment);
    }

    Paragraph& paragraph_;
    const JoinedText& joined_;
    const ParagraphStyle& style_;
    const ParagraphTools& tools_;
    Characters characters_;
    std::vector<std::uint8_t> levels_;
    std::size_t stretch_ = 0;
};

}  // namespace

std::vector<std::size_t> make_fragments(Paragraph& paragraph, const JoinedText& joined,
                                        const std::vector<Token>& tokens,
                                        const ParagraphStyle& style, const ParagraphTools& tools) {
    paragraph.fragments.reserve(tokens.size() + joined.stretches.size());
    std::vector<std::size_t> first_fragment;
    first_fragment.reserve(tokens.size() + 1);
    FragmentMaker maker{paragraph, joined, style, tools};
    for (const Token& token : tokens) {
        first_fragment.push_back(paragraph.fragments.size());
        if (token.kind != Token::Kind::LineBreak) {
            maker.add(token);
        }
    }
    first_fragment.push_back(paragraph.fragments.size());
    return first_fragment;
}

}  // namespace portraits::text
