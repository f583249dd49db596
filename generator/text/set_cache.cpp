#include "generator/text/set_cache.h"

#include <algorithm>
#include <functional>
#include <string_view>

namespace portraits::text {

namespace {

/// A page tries some hundreds of paragraphs; an entry takes about ten kilobytes.
constexpr std::size_t bound = 1'500;

bool same_mark(const SourceMark& a, const SourceMark& b) {
    return a.file == b.file && a.line == b.line && a.column == b.column;
}

/// Equal in all that reaches the lines, or the place of a diagnostic.
bool same_span(const Span& a, const Span& b) {
    return a.text == b.text && a.style == b.style && a.lang == b.lang && a.node == b.node &&
           a.uri == b.uri && a.destination == b.destination && same_mark(a.mark, b.mark);
}

/// Only what mostly tells paragraphs apart; equality decides.
std::uint64_t hash_of(std::span<const Span> spans, Length measure) {
    auto hash = static_cast<std::uint64_t>(measure.to_raw());
    for (const Span& span : spans) {
        const std::uint64_t text = std::hash<std::string_view>{}(span.text);
        const auto size = static_cast<std::uint64_t>(span.style.size.to_raw());
        hash = (hash ^ text ^ (size << 1U)) * 0x9E3779B97F4A7C15U;
        hash ^= hash >> 32U;
    }
    return hash;
}

}  // namespace

const Broken* SetCache::find(std::span<const Span> spans, const ParagraphStyle& style,
                             Length measure) const {
    const auto [begin, end] = entries_.equal_range(hash_of(spans, measure));
    const auto known = std::find_if(begin, end, [&](const auto& place) {
        const Entry& entry = place.second;
        return entry.measure == measure && entry.style == style &&
               std::equal(spans.begin(), spans.end(), entry.spans.begin(), entry.spans.end(),
                          same_span);
    });
    return known == end ? nullptr : &known->second.broken;
}

void SetCache::insert(std::span<const Span> spans, const ParagraphStyle& style, Length measure,
                      const Broken& broken) {
    if (entries_.size() >= bound) {
        entries_.clear();
    }
    entries_.emplace(hash_of(spans, measure),
                     Entry{{spans.begin(), spans.end()}, style, measure, broken});
}

}  // namespace portraits::text
