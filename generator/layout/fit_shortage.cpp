#include "generator/layout/fit_shortage.h"

#include <algorithm>
#include <cmath>

namespace portraits::layout {
namespace {

double area_of(Size size) { return size.width.to_mm() * size.height.to_mm(); }

const Passage* largest(const Passages& passages) {
    const auto found = std::max_element(
        passages.begin(), passages.end(),
        [](const Passage& a, const Passage& b) { return area_of(a.size) < area_of(b.size); });
    return found == passages.end() ? nullptr : &*found;
}

/// How many words stand on a square millimetre.
double density(const Passage& passage) {
    const double area = area_of(passage.size);
    return area > 0 ? static_cast<double>(passage.lines.words) / area : 0;
}

double words_per_line(const Passage& passage) {
    return static_cast<double>(passage.lines.words) /
           static_cast<double>(std::max<std::size_t>(passage.lines.lines, 1));
}

std::size_t rounded_up(double count) {
    return static_cast<std::size_t>(std::ceil(std::max(count, 0.0)));
}

/// The first field that the template names for a frame.
std::string named_field(const design::FrameSpec& frame) {
    for (const auto* blocks : {&frame.blocks, &frame.foot}) {
        for (const design::BlockSpec& block : *blocks) {
            if (block.args.has("field")) {
                return block.args["field"].text();
            }
        }
    }
    return {};
}

}  // namespace

double fill_of(const FilledFrame& frame, const Placed& placed) {
    const Length height = std::max(frame.spec->box.size.height, Length::raw(1));
    return placed.verdict == Verdict::Refused ? (height + placed.surplus) / height
                                              : (placed.used.height - placed.white) / height;
}

Overset overset_of(const FilledFrame& frame, const Placed& refused, const Placed& natural) {
    Overset over;
    over.frame = frame.spec->name;
    over.reason = refused.reason;
    over.surplus = refused.surplus;
    const Passage* field = largest(refused.passages.empty() ? natural.passages : refused.passages);
    if (field == nullptr) {
        over.field = named_field(*frame.spec);
        return over;
    }
    over.field = field->field;
    const Length across = refused.across > Length{} ? refused.across : field->size.width;
    const double area = refused.surplus.to_mm() * across.to_mm();
    // A line stands or goes as a whole.
    over.lines = std::ceil(static_cast<double>(field->lines.lines) * area / area_of(field->size));
    over.words = rounded_up(over.lines * words_per_line(*field));
    return over;
}

std::optional<Overset> too_wide(const FilledFrame& frame, const Placed& placed) {
    for (const Passage& passage : placed.passages) {
        if (passage.lines.overfull > 0) {
            Overset over;
            over.frame = frame.spec->name;
            over.field = passage.field;
            over.sideways = true;
            return over;
        }
    }
    return std::nullopt;
}

std::optional<Underfull> underfull_of(const FilledFrame& frame, const Placed& placed) {
    const double fill = fill_of(frame, placed);
    const Passage* field = largest(placed.passages);
    if (fill >= frame.spec->floor || field == nullptr) {
        return std::nullopt;
    }
    const Size size = frame.spec->box.size;
    const double missing = (frame.spec->floor - fill) * area_of(size);
    return Underfull{frame.spec->name, field->field, fill, frame.spec->floor,
                     rounded_up(missing * density(*field))};
}

}  // namespace portraits::layout
