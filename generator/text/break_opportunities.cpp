// Most words have no opportunity at all, and a look at their characters tells so. Plain text
// follows UAX 14 where a designer would, but keeps together what the standard would part: `e-mail`,
// `km/h`, `2010–2016`. All other text is given to ICU.

#include "generator/text/break_opportunities.h"

#include <unicode/uchar.h>

#include <algorithm>

#include "generator/text/break_classes.h"
#include "generator/text/characters.h"
#include "generator/text/icu_breaks.h"
#include "generator/text/wide.h"

namespace portraits::text {

namespace {

// Fewer characters than these do not stand alone at either side of a break.
constexpr std::size_t least_at_hyphen = 2;
constexpr std::size_t least_at_slash = 3;
constexpr std::size_t least_in_address = 3;

bool is_alphanumeric(char32_t c) { return u_isalnum(static_cast<UChar32>(c)) != 0; }
bool is_letter(char32_t c) { return u_isalpha(static_cast<UChar32>(c)) != 0; }

bool is_plain_character(char32_t c) {
    return c < 0x590 || (c >= 0x1E00 && c < 0x2000) || (c >= 0x2010 && c <= 0x2027) ||
           (c >= 0x202F && c <= 0x205E) || (c >= 0x2070 && c < 0x2190);
}

/// Characters beside or at which a word may break; ICU looks after all that is not plain.
bool may_matter(char32_t c) {
    return c == U'-' || c == U'/' || c == U'@' || c == U'\u00AD' || c == U'\u058A' ||
           (c >= U'\u2010' && c <= U'\u2014') || !is_plain_character(c);
}

bool may_break(std::string_view word) {
    for (std::size_t at = 0; at < word.size();) {
        if (may_matter(next_character(word, at))) {
            return true;
        }
    }
    return word.starts_with("www.");
}

bool looks_like_address(std::string_view word) {
    return word.find('@') != std::string_view::npos || word.find("://") != std::string_view::npos ||
           word.starts_with("www.") || word.starts_with("mailto:");
}

/// How many characters in a row from `from` in steps of `step` are letters or digits.
std::size_t run_length(const std::vector<char32_t>& text, std::size_t from, std::ptrdiff_t step) {
    std::size_t count = 0;
    for (auto i = static_cast<std::ptrdiff_t>(from);
         i >= 0 && i < std::ssize(text) && is_alphanumeric(text[static_cast<std::size_t>(i)]);
         i += step) {
        ++count;
    }
    return count;
}

/// The characters on either side of a sign that belong to the words it joins.
bool has_around(const std::vector<char32_t>& text, std::size_t sign, std::size_t least) {
    return sign > 0 && run_length(text, sign - 1, -1) >= least &&
           run_length(text, sign + 1, 1) >= least;
}

}  // namespace

bool is_plain(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        if (static_cast<unsigned char>(text[at]) < 0x80) {
            ++at;
        } else if (!is_plain_character(next_character(text, at))) {
            return false;
        }
    }
    return true;
}

class BreakFinder::Impl {
public:
    const std::vector<BreakOpportunity>& find(std::string_view word, std::string_view lang) {
        found_.clear();
        if (may_break(word)) {
            text_ = characters_of(word);
            if (!std::all_of(text_.points.begin(), text_.points.end(), is_plain_character)) {
                ask_icu(lang);
            } else if (looks_like_address(word)) {
                find_in_address();
            } else {
                find_in_plain_word();
            }
        }
        return found_;
    }

private:
    void add(std::size_t character, BreakKind kind) {
        found_.push_back({text_.bytes[character], kind});
    }

    void find_in_plain_word() {
        for (std::size_t i = 0; i + 1 < text_.size(); ++i) {
            find_after(i);
        }
    }

    void find_after(std::size_t i) {
        const auto& points = text_.points;
        switch (points[i]) {
            case U'-':
            case U'\u2010':  // hyphen
            case U'\u058A':  // Armenian hyphen
                // After a hyphen a number stays, as in "A-4"; a letter may go.
                if (has_around(points, i, least_at_hyphen) && is_letter(points[i + 1])) {
                    add(i + 1, BreakKind::Hyphen);
                }
                break;
            case U'\u2013':  // en rule between words, but not in a range of numbers
            case U'\u2014':  // em rule
                if (i > 0 && is_letter(points[i + 1])) {
                    add(i + 1, BreakKind::Plain);
                }
                break;
            case U'/':
                if (has_around(points, i, least_at_slash) && is_letter(points[i + 1])) {
                    add(i + 1, BreakKind::Plain);
                }
                break;
            case U'\u00AD':
                if (i > 0) {
                    add(i + 1, BreakKind::SoftHyphen);
                }
                break;
            default: break;
        }
    }

    void find_in_address() {
        const auto& points = text_.points;
        for (std::size_t i = 0; i + 1 < text_.size(); ++i) {
            const bool is_sign = points[i] == U'@' || points[i] == U'.' || points[i] == U'/';
            const bool is_in_scheme = i > 0 && points[i] == U'/' && points[i - 1] == U'/';
            const bool is_long =
                i + 1 >= least_in_address && text_.size() - i - 1 >= least_in_address;
            if (is_sign && !is_in_scheme && is_long && is_alphanumeric(points[i + 1])) {
                add(i + 1, BreakKind::Address);
            }
        }
    }

    void ask_icu(std::string_view lang) {
        if (is_korean(lang)) {
            ask_for_korean(lang);
        } else if (is_unspaced(lang)) {
            ask_for_unspaced(lang);
        } else {
            for (const std::size_t at : icu_.of_lines(text_, text_.utf16, lang)) {
                add(at, kind_after(text_.points[at - 1]));
            }
        }
    }

    void ask_for_korean(std::string_view lang) {
        const std::vector<std::size_t> words = icu_.of_lines(text_, with_whole_words(text_), lang);
        for (const std::size_t at : icu_.of_lines(text_, text_.utf16, lang)) {
            add(at, holds(words, at) ? kind_after(text_.points[at - 1]) : BreakKind::Syllable);
        }
    }

    void ask_for_unspaced(std::string_view lang) {
        const std::vector<std::size_t>& words = icu_.of_words(text_, lang);
        for (const std::size_t at : icu_.of_lines(text_, with_wide_marks(text_, lang), lang)) {
            const BreakKind between =
                holds(words, at) ? kind_after(text_.points[at - 1]) : BreakKind::WithinWord;
            add(at, is_counted(at) ? BreakKind::Counted : between);
        }
    }

    static bool holds(const std::vector<std::size_t>& breaks, std::size_t at) {
        return std::binary_search(breaks.begin(), breaks.end(), at);
    }

    [[nodiscard]] bool is_counted(std::size_t at) const {
        return u_isdigit(static_cast<UChar32>(text_.points[at - 1])) != 0 &&
               u_hasBinaryProperty(static_cast<UChar32>(text_.points[at]), UCHAR_IDEOGRAPHIC) != 0;
    }

    static BreakKind kind_after(char32_t sign) {
        if (sign == U'\u00AD') {
            return BreakKind::SoftHyphen;
        }
        return sign == U'-' || sign == U'\u2010' ? BreakKind::Hyphen : BreakKind::Plain;
    }

    Characters text_;
    std::vector<BreakOpportunity> found_;
    IcuBreaks icu_;
};

BreakFinder::BreakFinder() : impl_{std::make_unique<Impl>()} {}
BreakFinder::~BreakFinder() = default;

const std::vector<BreakOpportunity>& BreakFinder::find(std::string_view word,
                                                       std::string_view lang) const {
    return impl_->find(word, lang);
}

}  // namespace portraits::text
