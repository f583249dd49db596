// Spacing after "Requirements for Chinese Text Layout" (section 3.2.2 and 3.1.6) and "Requirements for Japanese Text Layout" (3.1
// and 3.2): a quarter em between Han and Latin, and of two blank halves of marks that meet only one.

#include "generator/text/wide_text.h"

#include <unicode/uchar.h>

#include <algorithm>

namespace portraits::text {

namespace {

std::vector<Wide> classes_of(const Characters& text, const JoinedText& joined,
                             std::span<const Span> spans) {
    std::vector<Wide> classes;
    classes.reserve(text.size());
    bool any = false;
    auto stretch = joined.stretches.begin();
    for (std::size_t i = 0; i < text.size(); ++i) {
        while (stretch + 1 != joined.stretches.end() && (stretch + 1)->begin <= text.bytes[i]) {
            ++stretch;
        }
        classes.push_back(wide_class(text.points[i], spans[stretch->span].lang));
        any = any || classes.back() != Wide::No;
    }
    return any ? classes : std::vector<Wide>{};
}

bool is_letter(char32_t c) {
    return (U_GET_GC_MASK(static_cast<UChar32>(c)) & (U_GC_L_MASK | U_GC_N_MASK)) != 0;
}

}  // namespace

WideText::WideText(const Characters& text, const JoinedText& joined, std::span<const Span> spans)
    : classes_{classes_of(text, joined, spans)} {
    if (!classes_.empty()) {
        points_ = text.points;
    }
}

std::size_t WideText::end_of(std::size_t first) const {
    std::size_t end = first + 1;
    while (end < points_.size() && !is_boundary(end)) {
        ++end;
    }
    return end;
}

WideGap WideText::gap_before(std::size_t character) const {
    if (character == 0) {
        return WideGap::None;
    }
    const std::size_t before = base_before(character);
    const bool wide_before = is_written_wide(before);
    const bool wide_after = is_written_wide(character);
    if ((wide_before && takes_gap(points_[character])) ||
        (wide_after && takes_gap(points_[before]))) {
        return WideGap::Quarter;
    }
    const Wide left = classes_[before];
    const Wide right = classes_[character];
    const bool may_part = left != Wide::No && left != Wide::Opening &&
                          (right == Wide::Letter || right == Wide::Opening) &&
                          (points_[before] != points_[character] || wide_after);
    return may_part ? WideGap::Spread : WideGap::None;
}

/// Of a closing and an opening mark that meet, the opening one gives; otherwise the one whose blank half lies between the two.
Half WideText::half_of(std::size_t character) const {
    if (classes_[character] == Wide::Opening) {
        const Wide before = character == 0 ? Wide::No : classes_[base_before(character)];
        const bool blank = before != Wide::No && before != Wide::Letter;
        return blank ? Half::Given : Half::GivenAtStart;
    }
    if (classes_[character] == Wide::Closing) {
        const std::size_t next = end_of(character);
        const Wide after = next == classes_.size() ? Wide::No : classes_[next];
        const bool blank = after == Wide::Closing || after == Wide::Middle || after == Wide::Space;
        return blank ? Half::Given : Half::GivenAtEnd;
    }
    return Half::Kept;
}

bool WideText::is_boundary(std::size_t i) const {
    return (classes_[i - 1] != Wide::No || classes_[i] != Wide::No) && !extends_cluster(points_[i]);
}

/// The character before, without the marks that stand on it.
std::size_t WideText::base_before(std::size_t i) const {
    do {
        --i;
    } while (i > 0 && extends_cluster(points_[i]));
    return i;
}

/// Han or kana, no sign.
bool WideText::is_written_wide(std::size_t i) const {
    return classes_[i] == Wide::Letter && is_letter(points_[i]);
}

}  // namespace portraits::text
