#include "generator/text/paragraph_parts.h"

#include <string>

#include "generator/text/letter_gaps.h"
#include "generator/text/setting_limits.h"

namespace portraits::text {

using knuth_plass::Item;

WordParts::WordParts(const Paragraph& paragraph, const ParagraphStyle& style, const Shaper& shaper)
    : paragraph_{paragraph},
      shaper_{shaper},
      is_exact_{style.setting == Setting::Justified && !style.balance && !paragraph.mixed},
      tracking_{is_exact_ ? most_tracking(paragraph, style) : Length{}} {}

Item WordParts::box(const Fragment& fragment, std::uint32_t from, std::uint32_t to) const {
    const Part begin = before(fragment, from);
    const Part end = before(fragment, to);
    Item item = Item::box(end.width - begin.width);
    item.stretch = tracking_ * (end.gaps - begin.gaps);
    return item;
}

void WordParts::refine(Item& cut, const Place& place, const Fragment& fragment) const {
    if (!is_exact_) {
        return;
    }
    const std::string_view text = paragraph_.text_of(fragment);
    const Part all = before(fragment, fragment.end);
    const Part share = before(fragment, place.begin);
    std::string head{text.substr(0, place.begin - fragment.begin)};
    const Part first = alone(fragment, head + (place.prints_hyphen ? "-" : ""));
    const Length hyphen = place.prints_hyphen ? alone(fragment, "-").width : Length{};
    const Part second = alone(fragment, text.substr(place.end - fragment.begin));
    cut.end += first.width - hyphen - share.width;
    cut.stretch += tracking_ * (first.gaps - share.gaps);
    cut.start += second.width - (all.width - share.width);
    cut.shrink += tracking_ * (second.gaps - (all.gaps - share.gaps));
}

WordParts::Part WordParts::before(const Fragment& fragment, std::uint32_t at) const {
    if (at == fragment.begin) {
        return {};
    }
    const bool counts = tracking_ > Length{};
    if (at == fragment.end) {
        return {fragment.width, counts ? letter_gaps(*fragment.shaped) : 0};
    }
    const std::size_t offset = at - fragment.begin;
    return {fragment.shaped->width_before(offset),
            counts ? letter_gaps(*fragment.shaped, offset) : 0};
}

WordParts::Part WordParts::alone(const Fragment& fragment, std::string_view text) const {
    const Span& span = paragraph_.spans[fragment.span];
    const Shaped& shaped = shaper_.shape(text, span.style, span.lang, span.mark);
    return {shaped.width, letter_gaps(shaped)};
}

}  // namespace portraits::text
