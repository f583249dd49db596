#include "generator/check/pdf_pixels.h"

#include <algorithm>

namespace portraits::check::pdf {
namespace {

std::size_t at_least_one(int value) { return static_cast<std::size_t>(std::max(1, value)); }

}  // namespace

Pixels::Pixels(const ImageMark& image)
    : space_{image.space},
      to_unit_{inverse(image.place)},
      width_{at_least_one(image.width)},
      height_{at_least_one(image.height)},
      bits_{at_least_one(image.bits)},
      components_{image.mask ? 1 : at_least_one(image.space->components)},
      row_bytes_{(width_ * components_ * bits_ + 7) / 8},
      decode_{numbers(value(image.object, "Decode"))} {
    if (!image.mask && image.object.isInitialized()) {
        samples_ = stream_bytes(image.object);
        readable_ = samples_.size() >= row_bytes_ * height_;
    }
}

double Pixels::sample(std::size_t column, std::size_t row, std::size_t component) const {
    const std::size_t first_bit = (column * components_ + component) * bits_;
    const std::size_t at = row * row_bytes_ + first_bit / 8;
    const auto byte = static_cast<unsigned char>(samples_[at]);
    const bool indexed = space_->family == ColourFamily::Indexed;
    if (bits_ >= 8) {
        return indexed ? byte : byte / 255.0;  // of sixteen bits, the upper eight
    }
    const unsigned mask = (1U << bits_) - 1;
    const unsigned part = byte >> (8 - bits_ - first_bit % 8) & mask;
    return indexed ? part : static_cast<double>(part) / mask;
}

Colour Pixels::colour_at(Vec2 point) const {
    const Vec2 unit = to_unit_.apply(point);
    const auto cell = [](double place, std::size_t count) {
        const double scaled = std::clamp(place, 0.0, 1.0) * static_cast<double>(count);
        return std::min(count - 1, static_cast<std::size_t>(scaled));
    };
    Colour colour{space_, {}};
    for (std::size_t i = 0; i < components_; ++i) {
        double part = sample(cell(unit.x, width_), cell(1 - unit.y, height_), i);
        if (2 * i + 1 < decode_.size() && space_->family != ColourFamily::Indexed) {
            part = decode_[2 * i] + part * (decode_[2 * i + 1] - decode_[2 * i]);
        }
        colour.parts.push_back(part);
    }
    return colour;
}

const Pixels& PixelCache::pixels(const ImageMark& image) {
    std::unique_ptr<Pixels>& place = all_[&image];
    if (!place) {
        place = std::make_unique<Pixels>(image);
    }
    return *place;
}

}  // namespace portraits::check::pdf
