#include "generator/text/paragraph_items.h"

#include <algorithm>

#include "generator/text/break_ties.h"
#include "generator/text/overhang.h"
#include "generator/text/paragraph_cuts.h"
#include "generator/text/paragraph_parts.h"
#include "generator/text/setting_limits.h"

namespace portraits::text {

namespace {

using knuth_plass::Item;

/// The items for the breaker, token by token.
class ItemMaker {
public:
    ItemMaker(Paragraph& paragraph, const ParagraphStyle& style, const ParagraphTools& tools)
        : paragraph_{paragraph},
          style_{style},
          tools_{tools},
          cuts_{paragraph, style, tools},
          parts_{paragraph, style, tools.shaper},
          overhang_{tools.shaper},
          hangs_{style.hang || style.setting == Setting::Justified} {
        paragraph_.items.reserve(paragraph.text.size() / 2 + 4);
        paragraph_.places.reserve(paragraph.text.size() / 2 + 4);
    }

    /// An empty box as wide as the indent, less what hangs at the first line's start.
    void add_indent() {
        Place place;
        if (hangs_ && !paragraph_.fragments.empty()) {
            place.hang_start = hang_at_start(0, span_of(paragraph_.fragments.front()));
        }
        const Length trimmed = paragraph_.wide ? paragraph_.trim_at_start(0) : Length{};
        put(Item::box(style_.first_indent - place.hang_start - trimmed), place);
    }

    /// `fragments` are those of the word.
    void add_word(std::span<const Fragment> fragments, const Token& token, bool is_last) {
        const std::span<const Cut> cuts = cuts_.find(fragments, token);
        auto cut = cuts.begin();
        for (const Fragment& fragment : fragments) {
            if (fragment.is_gap()) {
                const bool may_break = cut != cuts.end() && cut->place.end == fragment.begin;
                add_gap(fragment, may_break ? &*cut++ : nullptr);
                continue;
            }
            std::uint32_t from = fragment.begin;
            std::uint32_t boxed = fragment.begin;
            for (; cut != cuts.end() && cut->place.end < fragment.end; ++cut) {
                const std::uint32_t to = cut->place.begin;
                if (to > fragment.begin) {
                    put(parts_.box(fragment, boxed, to), {from, to, false, {}, {}});
                    boxed = to;
                }
                from = cut->place.end;
                put_cut(*cut, fragment, is_last);
            }
            put(parts_.box(fragment, boxed, fragment.end), {from, fragment.end, false, {}, {}});
        }
    }

    void add_space(const Fragment& space, Tie tie, bool before_last_word) {
        const Place place{space.begin, space.end, false, {}, {}};
        double penalty = tie == Tie::Close ? knuth_plass::discouraged : 0;
        if (tie == Tie::Always) {
            penalty = knuth_plass::forbidden;
        } else if (before_last_word) {
            penalty = knuth_plass::last_resort;
        }
        if (penalty == 0) {
            put_break(glue_for(space), place, space);
            return;
        }
        put_break(Item::break_for(penalty), place, space);
        put(glue_for(space), place);
    }

    void add_gap(const Fragment& gap, const Cut* cut) {
        const Place place{gap.begin, gap.end, false, {}, {}};
        if (cut != nullptr && cut->penalty == 0) {
            put_break(glue_for(gap), place, gap);
            return;
        }
        put_break(Item::break_for(cut == nullptr ? knuth_plass::forbidden : cut->penalty), place,
                  gap);
        put(glue_for(gap), place);
    }

    void add_line_break(const Fragment* before, const Place& place) {
        if (!style_.balance) {
            put(Item::break_for(knuth_plass::forbidden), place);
            put(Item::fill(), place);
        }
        if (before == nullptr) {
            put(Item::break_for(knuth_plass::forced), place);
        } else {
            put_break(Item::break_for(knuth_plass::forced), place, *before);
        }
    }

    /// So that two line breaks in a row have a line between them.
    void add_empty_box(std::uint32_t at) { put(Item::box({}), {at, at, false, {}, {}}); }

private:
    void put(const Item& item, const Place& place) {
        paragraph_.items.push_back(item);
        paragraph_.places.push_back(place);
    }

    [[nodiscard]] const Span& span_of(const Fragment& fragment) const {
        return paragraph_.spans[fragment.span];
    }

    [[nodiscard]] Item glue_for(const Fragment& space) const {
        if (style_.setting == Setting::Ragged) {
            return Item::glue(space.width, {}, {});
        }
        const SpaceLimits limits = limits_of(space, style_.min_space, style_.max_space);
        return Item::glue(space.width, limits.stretch, limits.shrink);
    }

    /// A break with what the line gains or loses by ending there; `near` gives the style.
    void put_break(Item item, Place place, const Fragment& near) {
        const Span& span = span_of(near);
        // Tracking stands between letters, not after the last one.
        item.end -= near.shaped->tracking();
        if (place.prints_hyphen) {
            item.end += tools_.shaper.shape("-", span.style, span.lang).width;
        }
        if (hangs_) {
            place.hang_end = hang_at_end(place, span);
            place.hang_start = hang_at_start(place.end, span);
        }
        item.end -= place.hang_end;
        item.start -= place.hang_start;
        if (paragraph_.wide) {
            item.end -= paragraph_.trim_at_end(place.begin);
            item.start -= paragraph_.trim_at_start(place.end);
        }
        put(item, place);
    }

    /// By how much a line that begins at a byte stands out.
    [[nodiscard]] Length hang_at_start(std::uint32_t begin, const Span& span) const {
        const std::string_view text = std::string_view{paragraph_.text}.substr(begin);
        const bool hangs = runs_with_paragraph(begin) && !stands_in_square(begin);
        return hangs ? overhang_.at_start(text, span) : Length{};
    }

    /// By how much a line that breaks at a place stands out.
    [[nodiscard]] Length hang_at_end(const Place& place, const Span& span) const {
        if (place.begin == 0 || !runs_with_paragraph(place.begin - 1)) {
            return {};
        }
        const std::string_view text = std::string_view{paragraph_.text}.substr(0, place.begin);
        return overhang_.at_end(place.prints_hyphen ? "-" : text, span);
    }

    /// A mark in a square gives up its blank half instead.
    [[nodiscard]] bool stands_in_square(std::uint32_t begin) const {
        return paragraph_.wide && paragraph_.trim_at_start(begin) != Length{};
    }

    /// A mark among words that run the other way does not stand at the line's edge.
    [[nodiscard]] bool runs_with_paragraph(std::uint32_t at) const {
        if (!paragraph_.mixed) {
            return true;
        }
        const auto& fragments = paragraph_.fragments;
        const auto found = std::partition_point(fragments.begin(), fragments.end(),
                                                [at](const Fragment& f) { return f.end <= at; });
        return found == fragments.end() || found->right_to_left() == paragraph_.right_to_left;
    }

    void put_cut(const Cut& cut, const Fragment& fragment, bool is_last) {
        // The last line is more than the rest of a word.
        const double penalty = is_last && cut.flagged ? knuth_plass::last_resort : cut.penalty;
        Item item = Item::break_for(penalty, {}, cut.flagged);
        if (cut.place.begin > fragment.begin) {
            parts_.refine(item, cut.place, fragment);
        }
        put_break(item, cut.place, fragment);
    }

    Paragraph& paragraph_;
    const ParagraphStyle& style_;
    const ParagraphTools& tools_;
    CutFinder cuts_;
    WordParts parts_;
    Overhang overhang_;
    bool hangs_;
};

std::string_view word_at(const Paragraph& paragraph, const std::vector<Token>& tokens,
                         std::size_t i) {
    if (i >= tokens.size() || tokens[i].kind != Token::Kind::Word) {
        return {};
    }
    return std::string_view{paragraph.text}.substr(tokens[i].begin,
                                                   tokens[i].end - tokens[i].begin);
}

}  // namespace

void make_items(Paragraph& paragraph, const std::vector<Token>& tokens,
                const std::vector<std::size_t>& first_fragment, const ParagraphStyle& style,
                const ParagraphTools& tools) {
    ItemMaker maker{paragraph, style, tools};
    const auto fragments_of = [&](std::size_t i) {
        return std::span<const Fragment>{paragraph.fragments}.subspan(
            first_fragment[i], first_fragment[i + 1] - first_fragment[i]);
    };
    const auto fragment_before = [&](std::size_t i) {
        return first_fragment[i] == 0 ? nullptr : &paragraph.fragments[first_fragment[i] - 1];
    };
    maker.add_indent();
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const Token& token = tokens[i];
        const bool is_last = i + 1 == tokens.size();
        switch (token.kind) {
            case Token::Kind::Word: maker.add_word(fragments_of(i), token, is_last); break;
            case Token::Kind::Space:
                maker.add_space(fragments_of(i).front(),
                                i == 0 ? Tie::Always
                                       : tie_between(word_at(paragraph, tokens, i - 1),
                                                     word_at(paragraph, tokens, i + 1)),
                                i + 2 == tokens.size());
                break;
            case Token::Kind::NoBreakSpace:
                maker.add_space(fragments_of(i).front(), Tie::Always, false);
                break;
            case Token::Kind::LineBreak:
                if (i == 0 || tokens[i - 1].kind == Token::Kind::LineBreak) {
                    maker.add_empty_box(token.begin);
                }
                maker.add_line_break(fragment_before(i), {token.begin, token.end, false, {}, {}});
                break;
        }
    }
    const auto end = static_cast<std::uint32_t>(paragraph.text.size());
    maker.add_line_break(fragment_before(tokens.size()), {end, end, false, {}, {}});
}

}  // namespace portraits::text
