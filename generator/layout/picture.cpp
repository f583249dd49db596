#include "generator/layout/picture.h"

#include <utility>

#include "generator/layout/caption.h"
#include "generator/layout/grid.h"

namespace portraits::layout {
namespace {

constexpr double designed_height = 81;  // mm
/// From the main column's left edge into the bleed.
const Length main_width = Length::mm(135);
const Size rail_size{Length::mm(54), Length::mm(36)};
/// Between a rail block and the next one's rule.
const Length rail_gap = Length::mm(6);

/// The picture in its frame with the caption under it. `after` is the white below.
Placed set_picture(const Scribe& scribe, const Photo& photo, Size frame, Space space,
                   Length after) {
    ink::Fragment ink;
    ink::Node figure;
    figure.role = ink::Role::Figure;
    figure.alt = photo.alt;
    const ink::NodeId node = ink.add(std::move(figure));
    const auto crop = focal_crop(photo.width, photo.height, frame, photo.focus);
    ink.draw(ink::Picture{photo.picture, {{}, frame}, crop}, node);
    Length height = frame.height;
    if (!photo.caption.empty()) {
        SetText set = set_caption(scribe, photo.caption, space.width);
        ink.take(std::move(set.ink), {Length{}, height});
        height += set.height;
    }
    return Placed::full_if_fits(space, {space.width, height + after}, std::move(ink));
}

class MainPicture : public Block {
public:
    MainPicture(const Scribe& scribe, Photo photo) : scribe_{scribe}, photo_{std::move(photo)} {}

    Placed place(Space space, const Tightness& tightness) const override {
        if (tightness.value("picture shown", 1) == 0) {
            return Placed::nothing();
        }
        const Length height = Length::mm(tightness.value("picture height", designed_height));
        return set_picture(scribe_, photo_, {main_width, height}, space, grid_line());
    }

private:
    Scribe scribe_;
    Photo photo_;
};

class RailPicture : public Block {
public:
    RailPicture(const Scribe& scribe, Photo photo) : scribe_{scribe}, photo_{std::move(photo)} {}

    Placed place(Space space, const Tightness&) const override {
        return set_picture(scribe_, photo_, rail_size, space, rail_gap);
    }

private:
    Scribe scribe_;
    Photo photo_;
};

}  // namespace

BlockPtr picture(const Scribe& scribe, Photo photo) {
    return std::make_shared<MainPicture>(scribe, std::move(photo));
}

BlockPtr rail_picture(const Scribe& scribe, Photo photo) {
    return std::make_shared<RailPicture>(scribe, std::move(photo));
}

}  // namespace portraits::layout
