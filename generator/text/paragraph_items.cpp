#include "generator/text/paragraph_items.h"

#include <algorithm>

#include "generator/text/break_ties.h"
#include "generator/text/characters.h"
#include "generator/text/overhang.h"

namespace portraits::text {

namespace {

using knuth_plass::Item;

// Penalties are on the scale of badness, 100 for a line at its limit. Knuth's 50 for a hyphen.
constexpr double hyphen_penalty = 50;
constexpr double own_hyphen_penalty = 20;  // the word is written so: half the harm
constexpr double address_penalty = 100;    // a broken address is hard to copy

/// Whether there is more than ASCII punctuation and quotation marks.
bool has_letters(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next_character(text, at);
        if ((c >= U'0' && c <= U'9') || ((c | 0x20U) >= U'a' && (c | 0x20U) <= U'z') ||
            (c >= 0xC0 && !(c >= 0x2000 && c <= 0x206F))) {
            return true;
        }
    }
    return false;
}

/// The items for the breaker, token by token.
class ItemMaker {
public:
    ItemMaker(Paragraph& paragraph, const ParagraphStyle& style, const ParagraphTools& tools)
        : paragraph_{paragraph},
          style_{style},
          tools_{tools},
          overhang_{tools.shaper},
          hangs_{(style.hang || style.setting == Setting::Justified) && !paragraph.right_to_left} {
        paragraph_.items.reserve(paragraph.text.size() / 2 + 4);
        paragraph_.places.reserve(paragraph.text.size() / 2 + 4);
    }

    /// An empty box as wide as the indent, less what hangs at the first line's start.
    void add_indent() {
        Place place;
        if (hangs_ && !paragraph_.fragments.empty()) {
            place.hang_start =
                overhang_.at_start(paragraph_.text, span_of(paragraph_.fragments.front()));
        }
        put(Item::box(style_.first_indent - place.hang_start), place);
    }

    /// `fragments` are those of the word.
    void add_word(std::span<const Fragment> fragments, const Token& token, bool is_last) {
        find_cuts(fragments, token);
        auto cut = cuts_.begin();
        for (const Fragment& fragment : fragments) {
            std::uint32_t from = fragment.begin;
            Length done;
            for (; cut != cuts_.end() && cut->place.end < fragment.end; ++cut) {
                if (cut->place.begin > fragment.begin) {
                    const Length before = width_before(fragment, cut->place.begin);
                    put(Item::box(before - done), {from, cut->place.begin, false, {}, {}});
                    done = before;
                }
                from = cut->place.end;
                put_cut(*cut, fragment, is_last);
            }
            put(Item::box(fragment.width - done), {from, fragment.end, false, {}, {}});
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
    struct Cut {
        Place place;
        double penalty = 0;
        bool flagged = false;
    };

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
        return Item::glue(space.width, space.width * (style_.max_space - 1),
                          space.width * (1 - style_.min_space));
    }

    /// A break with what the line gains or loses by ending there; `near` gives the style.
    void put_break(Item item, Place place, const Fragment& near) {
        const Span& span = span_of(near);
        // Tracking stands between letters, not after the last one.
        item.end -= span.style.size * span.style.tracking;
        if (place.prints_hyphen) {
            item.end += tools_.shaper.shape("-", span.style, span.lang).width;
        }
        if (hangs_) {
            const std::string_view text = paragraph_.text;
            place.hang_end = overhang_.at_end(
                place.prints_hyphen ? std::string_view{"-"} : text.substr(0, place.begin), span);
            place.hang_start = overhang_.at_start(text.substr(place.end), span);
        }
        item.end -= place.hang_end;
        item.start -= place.hang_start;
        put(item, place);
    }

    /// The places within a word where it may be broken, in order.
    void find_cuts(std::span<const Fragment> fragments, const Token& token) {
        cuts_.clear();
        const std::string_view word =
            std::string_view{paragraph_.text}.substr(token.begin, token.end - token.begin);
        const Span& span = span_of(fragments.front());
        for (const BreakOpportunity& found : tools_.finder.find(word, span.lang)) {
            add_cut(token.begin + found.offset, found.kind);
        }
        if (style_.hyphenate && cuts_.empty()) {
            hyphenate(fragments);
        }
    }

    /// Hyphenates a word whose letters stand in one fragment; only punctuation may be in another
    /// style.
    void hyphenate(std::span<const Fragment> fragments) {
        const auto lettered = [this](const Fragment& f) {
            return has_letters(paragraph_.text_of(f));
        };
        const auto core = std::find_if(fragments.begin(), fragments.end(), lettered);
        if (core == fragments.end() || std::any_of(core + 1, fragments.end(), lettered)) {
            return;
        }
        const HyphenLimits limits{style_.hyphen_min_word, style_.hyphen_min_before,
                                  style_.hyphen_min_after};
        for (const std::uint32_t offset :
             tools_.hyphenator.breaks(paragraph_.text_of(*core), span_of(*core).lang, limits)) {
            const std::uint32_t at = core->begin + offset;
            cuts_.push_back({{at, at, true, {}, {}}, hyphen_penalty, true});
        }
    }

    void add_cut(std::uint32_t at, BreakKind kind) {
        constexpr std::uint32_t soft_hyphen_size = 2;
        switch (kind) {
            case BreakKind::Plain: cuts_.push_back({{at, at, false, {}, {}}, 0, false}); break;
            case BreakKind::Hyphen:
                cuts_.push_back({{at, at, false, {}, {}}, own_hyphen_penalty, true});
                break;
            case BreakKind::SoftHyphen:
                cuts_.push_back({{at - soft_hyphen_size, at, true, {}, {}}, hyphen_penalty, true});
                break;
            case BreakKind::Address:
                cuts_.push_back({{at, at, false, {}, {}}, address_penalty, false});
                break;
        }
    }

    void put_cut(const Cut& cut, const Fragment& fragment, bool is_last) {
        // The last line is more than the rest of a word.
        const double penalty = is_last && cut.flagged ? knuth_plass::last_resort : cut.penalty;
        put_break(Item::break_for(penalty, {}, cut.flagged), cut.place, fragment);
    }

    /// Estimate of a fragment's width before a byte of the paragraph's text.
    static Length width_before(const Fragment& fragment, std::uint32_t at) {
        if (fragment.right_to_left()) {
            return fragment.width * (static_cast<double>(at - fragment.begin) /
                                     static_cast<double>(fragment.end - fragment.begin));
        }
        return fragment.shaped->width_before(at - fragment.begin);
    }

    Paragraph& paragraph_;
    const ParagraphStyle& style_;
    const ParagraphTools& tools_;
    Overhang overhang_;
    bool hangs_;
    std::vector<Cut> cuts_;
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
