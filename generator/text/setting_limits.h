#pragma once

#include <algorithm>
#include <cstdint>

#include "generator/text/paragraph.h"

namespace portraits::text {

/// How far a word space of a justified line may go: rounded inwards, so that a line at its limit is within it.
struct SpaceLimits {
    Length stretch, shrink;
};

/// The limits of a space as factors of the font's own; the fragment may be set narrower or wider than that.
inline SpaceLimits limits_of(const Fragment& space, double least, double most) {
    if (space.is_gap()) {
        return {space.stretch, space.shrink};
    }
    const auto natural = static_cast<double>(space.shaped->width.to_raw());
    const Length widest = Length::raw(static_cast<std::int64_t>(natural * most));
    const Length narrowest = Length::raw(static_cast<std::int64_t>(natural * least) + 1);
    return {std::max(widest - space.width, Length{}), std::max(space.width - narrowest, Length{})};
}

/// How far two letters of a paragraph may be moved apart or together.
inline Length most_tracking(const Paragraph& paragraph, const ParagraphStyle& style) {
    const Length size = paragraph.spans.empty() ? Length{} : paragraph.spans.front().style.size;
    return Length::raw(
        static_cast<std::int64_t>(static_cast<double>(size.to_raw()) * style.max_tracking));
}

}  // namespace portraits::text
