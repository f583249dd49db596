#pragma once

#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

#include "generator/text/type.h"

namespace portraits::text {

/// Paragraphs that have been set before: copyfitting tries many pages that differ in one paragraph.
/// Bounded: when full, it starts anew.
class SetCache {
public:
    /// The result for equal arguments, or null. Good until the next `insert`.
    [[nodiscard]] const Broken* find(std::span<const Span> spans, const ParagraphStyle& style,
                                     Length measure) const;
    void insert(std::span<const Span> spans, const ParagraphStyle& style, Length measure,
                const Broken& broken);

private:
    struct Entry {
        std::vector<Span> spans;
        ParagraphStyle style;
        Length measure;
        Broken broken;
    };

    std::unordered_multimap<std::uint64_t, Entry> entries_;
};

}  // namespace portraits::text
