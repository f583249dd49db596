#include "generator/text/paragraph_fragments.h"

#include <algorithm>

#include "generator/text/bidi.h"
#include "generator/text/characters.h"
#include "generator/text/wide_text.h"

namespace portraits::text {

namespace {

/// The words of a paragraph, as they are shaped.
class FragmentMaker {
public:
    FragmentMaker(Paragraph& paragraph, const JoinedText& joined, const ParagraphStyle& style,
                  const ParagraphTools& tools)
        : paragraph_{paragraph}, joined_{joined}, style_{style}, tools_{tools} {
        const bool is_wide = !paragraph.spans.empty() && is_unspaced(paragraph.spans.front().lang);
        if (!is_plain(joined.text) || paragraph.right_to_left || is_wide) {
            find_levels();
            wide_ = WideText{characters_, joined, paragraph.spans};
            paragraph.wide = !wide_.empty();
        }
    }

    void add(const Token& token) {
        for (std::uint32_t begin = token.begin; begin < token.end;) {
            const std::uint32_t end = std::min(token.end, boundary_after(begin));
            if (paragraph_.wide && begin > token.begin) {
                add_gap(begin);
            }
            add_fragment(begin, end, token);
            begin = end;
        }
    }

private:
    void find_levels() {
        characters_ = characters_of(joined_.text);
        levels_ = bidi_levels(characters_, paragraph_.right_to_left ? Direction::RightToLeft
                                                                    : Direction::LeftToRight);
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
        if (paragraph_.wide) {
            end = std::min(end, characters_.bytes[wide_.end_of(character_at(at))]);
        }
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
        fragment.shaped = &tools_.shaper.shape(paragraph_.text_of(fragment), span.style, span.lang,
                                               span.mark, paragraph_.direction_of(fragment));
        fragment.width = fragment.shaped->width;
        if (fragment.is_space && style_.space_factor != 1) {
            fragment.width = fragment.width * style_.space_factor;
        }
        if (paragraph_.wide && !fragment.is_space) {
            trim(fragment);
        }
        paragraph_.fragments.push_back(fragment);
    }

    /// The space of no text between two characters of a word.
    void add_gap(std::uint32_t at) {
        const WideGap kind = wide_.gap_before(character_at(at));
        const bool fills = style_.setting == Setting::Justified && !style_.balance;
        if (kind == WideGap::None || (kind == WideGap::Spread && !fills)) {
            return;
        }
        const Span& span = paragraph_.spans[joined_.stretches[stretch_].span];
        const Length quarter = span.style.size / 4;
        Fragment gap;
        gap.begin = gap.end = at;
        gap.span = joined_.stretches[stretch_].span;
        gap.level = paragraph_.mixed ? levels_[character_at(at)] : std::uint8_t{0};
        gap.is_space = true;
        gap.shaped = &tools_.shaper.shape(" ", span.style, span.lang, span.mark);
        gap.width = kind == WideGap::Quarter ? quarter : Length{};
        gap.stretch = quarter;
        gap.shrink = gap.width / 2;
        paragraph_.fragments.push_back(gap);
    }

    /// Sets a mark without the blank half of its square, here or where it comes to stand at the edge of a line. Fonts say by
    /// their feature `halt` what that looks like; some marks of Taiwan and Hong Kong stand in the middle of their square.
    void trim(Fragment& fragment) {
        const Half half = wide_.half_of(character_at(fragment.begin));
        if (half == Half::Kept) {
            return;
        }
        const Span& span = paragraph_.spans[fragment.span];
        TypeStyle narrow = span.style;
        narrow.features.emplace_back("halt");
        const Shaped* trimmed =
            &tools_.shaper.shape(paragraph_.text_of(fragment), narrow, span.lang, span.mark,
                                 paragraph_.direction_of(fragment));
        if (trimmed->width >= fragment.width) {
            return;  // a font without squares
        }
        if (half == Half::Given) {
            fragment.shaped = trimmed;
            fragment.width = trimmed->width;
        } else if (!paragraph_.right_to_left && !fragment.right_to_left()) {
            (half == Half::GivenAtStart ? fragment.trim.at_start : fragment.trim.at_end) = trimmed;
        }
    }

    Paragraph& paragraph_;
    const JoinedText& joined_;
    const ParagraphStyle& style_;
    const ParagraphTools& tools_;
    Characters characters_;
    std::vector<std::uint8_t> levels_;
    WideText wide_;
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
