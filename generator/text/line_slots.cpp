#include "generator/text/line_slots.h"

#include <algorithm>
#include <string>

#include "generator/text/bidi.h"

namespace portraits::text {

namespace {

/// Shapes what a line has of a word that it holds only in part, or that gains a hyphen.
const Shaped& shape_part(const Paragraph& paragraph, const Fragment& fragment, std::uint32_t begin,
                         std::uint32_t end, bool with_hyphen, const Shaper& shaper) {
    const Span& span = paragraph.spans[fragment.span];
    std::string part = paragraph.text.substr(begin, end - begin);
    if (with_hyphen) {
        part += '-';
    }
    return shaper.shape(part, span.style, span.lang, span.mark, paragraph.direction_of(fragment));
}

void trim(Slot& slot, const Shaped* trimmed) {
    if (trimmed != nullptr) {
        slot.shaped = trimmed;
        slot.width = trimmed->width;
    }
}

/// Sets the marks at the edges without their blank halves.
void trim_edges(std::vector<Slot>& slots) {
    if (!slots.empty()) {
        trim(slots.front(), slots.front().fragment->trim.at_start);
        trim(slots.back(), slots.back().fragment->trim.at_end);
    }
}

}  // namespace

std::vector<Slot> slots_of(const Paragraph& paragraph, const LineRequest& request,
                           const Shaper& shaper) {
    const auto& fragments = paragraph.fragments;
    auto fragment = std::partition_point(fragments.begin(), fragments.end(),
                                         [&](const auto& f) { return f.end <= request.begin; });
    std::vector<Slot> slots;
    slots.reserve(static_cast<std::size_t>(request.end - request.begin) / 2 + 2);
    for (; fragment != fragments.end() && fragment->begin < request.end; ++fragment) {
        const std::uint32_t begin = std::max(fragment->begin, request.begin);
        const std::uint32_t end = std::min(fragment->end, request.end);
        Slot slot{&*fragment, fragment->shaped, fragment->width, false, false, fragment->level,
                  begin};
        slot.ends_in_hyphen = request.prints_hyphen && end == request.end;
        if (slot.ends_in_hyphen || begin > fragment->begin || end < fragment->end) {
            slot.shaped =
                &shape_part(paragraph, *fragment, begin, end, slot.ends_in_hyphen, shaper);
            slot.width = slot.shaped->width;
        }
        slots.push_back(slot);
    }
    trim_edges(slots);
    if (request.has_trailing_space && fragment != fragments.end()) {
        // Trailing space goes to the end in reading direction (rule L1 of UAX 9).
        const auto base = static_cast<std::uint8_t>(paragraph.right_to_left ? 1 : 0);
        slots.push_back(
            {&*fragment, fragment->shaped, Length{}, false, true, base, fragment->begin});
    }
    return slots;
}

std::vector<Slot> in_visual_order(std::vector<Slot> slots) {
    std::vector<std::uint8_t> levels;
    levels.reserve(slots.size());
    for (const Slot& slot : slots) {
        levels.push_back(slot.level);
    }
    std::vector<Slot> ordered;
    ordered.reserve(slots.size());
    for (const std::size_t i : visual_order(levels)) {
        ordered.push_back(slots[i]);
    }
    return ordered;
}

}  // namespace portraits::text
