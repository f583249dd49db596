#include "generator/check/pdf_backdrop.h"

namespace portraits::check::pdf {
namespace {

bool covers(const Mark& mark, Vec2 point) {
    if (!mark.box.has(point)) {
        return false;
    }
    if (const auto* fill = std::get_if<FillMark>(&mark.shape)) {
        return fill->outline.covers(point);
    }
    return std::holds_alternative<ImageMark>(mark.shape) ||
           std::holds_alternative<ShadingMark>(mark.shape);
}

}  // namespace

const Mark* Backdrop::under(std::size_t mark, Vec2 point) const {
    while (mark > 0) {
        const Mark& below = content_.marks[--mark];
        if (covers(below, point)) {
            return &below;
        }
    }
    return nullptr;
}

std::optional<Colour> Backdrop::colour_under(std::size_t mark, Vec2 point) const {
    const Mark* found = under(mark, point);
    if (found == nullptr || std::holds_alternative<ShadingMark>(found->shape)) {
        return std::nullopt;
    }
    const auto* image = std::get_if<ImageMark>(&found->shape);
    if (image == nullptr || image->mask) {
        return found->paint.colour;
    }
    const Pixels& pixels = pixels_.pixels(*image);
    return pixels.readable() ? std::optional{pixels.colour_at(point)} : std::nullopt;
}

}  // namespace portraits::check::pdf
