#include "generator/text/paragraph_cuts.h"

#include <unicode/uchar.h>

#include <algorithm>

#include "generator/text/characters.h"

namespace portraits::text {

namespace {

// Penalties are on the scale of badness, 100 for a line at its limit. Knuth's 50 for a hyphen.
constexpr double hyphen_penalty = 50;
constexpr double own_hyphen_penalty = 20;  // the word is written so: half the harm
constexpr double address_penalty = 100;    // a broken address is hard to copy
constexpr double syllable_penalty = 50;  // usual in justified Korean; ragged lines keep words whole

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

int count_letters(std::string_view text) {
    int count = 0;
    for (std::size_t at = 0; at < text.size();) {
        count += u_isalnum(static_cast<UChar32>(next_character(text, at))) != 0 ? 1 : 0;
    }
    return count;
}

}  // namespace

std::span<const Cut> CutFinder::find(std::span<const Fragment> fragments, const Token& token) {
    cuts_.clear();
    const std::string_view word =
        std::string_view{paragraph_.text}.substr(token.begin, token.end - token.begin);
    const Span& span = paragraph_.spans[fragments.front().span];
    for (const BreakOpportunity& found : tools_.finder.find(word, span.lang)) {
        add(token.begin + found.offset, found.kind);
    }
    if (style_.hyphenate && cuts_.empty()) {
        hyphenate(fragments);
    }
    if (paragraph_.wide && token.end == paragraph_.text.size()) {
        keep_two_at_end();
    }
    return cuts_;
}

/// The last line is more than one ideograph with its marks.
void CutFinder::keep_two_at_end() {
    for (auto cut = cuts_.rbegin(); cut != cuts_.rend(); ++cut) {
        const std::string_view rest = std::string_view{paragraph_.text}.substr(cut->place.end);
        if (count_letters(rest) > 1) {
            return;
        }
        cut->penalty = std::max(cut->penalty, knuth_plass::discouraged);
    }
}

/// Hyphenates a word whose letters stand in one fragment; only punctuation may be in another
/// style.
void CutFinder::hyphenate(std::span<const Fragment> fragments) {
    const auto lettered = [this](const Fragment& f) { return has_letters(paragraph_.text_of(f)); };
    const auto core = std::find_if(fragments.begin(), fragments.end(), lettered);
    if (core == fragments.end() || std::any_of(core + 1, fragments.end(), lettered)) {
        return;
    }
    const std::string_view lang = paragraph_.spans[core->span].lang;
    for (const std::uint32_t offset :
         tools_.hyphenator.breaks(paragraph_.text_of(*core), lang, style_.hyphens)) {
        const std::uint32_t at = core->begin + offset;
        cuts_.push_back({{at, at, true, {}, {}}, hyphen_penalty, true});
    }
}

void CutFinder::add(std::uint32_t at, BreakKind kind) {
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
        case BreakKind::Syllable:
            cuts_.push_back(
                {{at, at, false, {}, {}},
                 style_.setting == Setting::Justified ? syllable_penalty : knuth_plass::last_resort,
                 false});
            break;
        case BreakKind::WithinWord:
            // Usual in running text; a head or an intro is read line by line.
            cuts_.push_back(
                {{at, at, false, {}, {}}, style_.balance ? knuth_plass::discouraged : 0, false});
            break;
        case BreakKind::Counted:
            cuts_.push_back({{at, at, false, {}, {}}, knuth_plass::discouraged, false});
            break;
    }
}

}  // namespace portraits::text
