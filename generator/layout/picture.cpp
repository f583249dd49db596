#include "generator/layout/picture.h"

#include <utility>

#include "generator/layout/caption.h"
#include "generator/layout/grid.h"

namespace portraits::layout {
namespace {

/// Between a rail block and the next one's rule.
const Length rail_gap = Length::mm(6);

/// The picture in its frame with the caption under it. `after` is the white below.
Placed set_picture(const Scribe& scribe, const Photo& photo, const Rect& frame, Space space,
                   Length after) {
    ink::Fragment ink;
    ink::Node figure;
    figure.role = ink::Role::Figure;
    figure.alt = photo.alt;
    const ink::NodeId node = ink.add(std::move(figure));
    const auto crop = focal_crop(photo.width, photo.height, frame.size, photo.focus);
    ink.draw(ink::Picture{photo.picture, frame, crop}, node);
    Length height = frame.size.height;
    if (!photo.caption.empty()) {
        SetText set = set_caption(scribe, photo.caption, space.width);
        ink.take(std::move(set.ink), {Length{}, height});
        height += set.height;
    }
    return Placed::full_if_fits(space, {space.width, height + after}, std::move(ink));
}

class MainPicture : public Block {
public:
    MainPicture(const Scribe& scribe, Photo photo, Rect frame)
        : scribe_{scribe}, photo_{std::move(photo)}, frame_{frame} {}

    Placed place(Space space, const Tightness& tightness) const override {
        if (tightness.value("picture shown", 1) == 0) {
            return Placed::nothing();
        }
        Rect frame = frame_;
        frame.size.height =
            Length::mm(tightness.value("picture height", frame_.size.height.to_mm()));
        return set_picture(scribe_, photo_, frame, space, grid_line());
    }

private:
    Scribe scribe_;
    Photo photo_;
    Rect frame_;
};

class RailPicture : public Block {
public:
    RailPicture(const Scribe& scribe, Photo photo, Size frame)
        : scribe_{scribe}, photo_{std::move(photo)}, frame_{frame} {}

    Placed place(Space space, const Tightness&) const override {
        return set_picture(scribe_, photo_, {{}, frame_}, space, rail_gap);
    }

private:
    Scribe scribe_;
    Photo photo_;
    Size frame_;
};

class Plate : public Block {
public:
    Plate(const Scribe& scribe, Photo photo, Length height)
        : scribe_{scribe}, photo_{std::move(photo)}, height_{height} {}

    Placed place(Space space, const Tightness&) const override {
        return set_picture(scribe_, photo_, {{}, {space.width, height_}}, space, Length{});
    }

private:
    Scribe scribe_;
    Photo photo_;
    Length height_;
};

}  // namespace

BlockPtr picture(const Scribe& scribe, Photo photo, Rect frame) {
    return std::make_shared<MainPicture>(scribe, std::move(photo), frame);
}

BlockPtr rail_picture(const Scribe& scribe, Photo photo, Size frame) {
    return std::make_shared<RailPicture>(scribe, std::move(photo), frame);
}

BlockPtr plate(const Scribe& scribe, Photo photo, Length height) {
    return std::make_shared<Plate>(scribe, std::move(photo), height);
}

}  // namespace portraits::layout
